/** `keeptrack pack import`: a table of lines as a pack to go on with. */
import { readFile } from 'node:fs/promises';
import { emptyPack } from '../talk-tracks/empty-pack';
import { printable } from '../talk-tracks/pack-problem';
import { serialisePack } from '../talk-tracks/serialise-pack';
import { buildTracks } from '../talk-tracks/tables/build-tracks';
import { guessColumns } from '../talk-tracks/tables/guess-columns';
import { readTableFile } from '../talk-tracks/tables/read-table';
import { CommandError } from './command-error';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS } from './pack-words';
import { unreadable } from './read-file';
import { writeOutput } from './write-output';

/** The pack goes to `--out` or stdout, what is still to be written to stderr. @throws CommandError (1) where the file is no table. */
export async function importTable({ files, json, lang, id, pillar, out }: PackCommand): Promise<number> {
  const [file = ''] = files;
  const words = PACK_WORDS[lang];
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const read = await readTableFile(new Uint8Array(bytes));
  if (!read.ok) throw new CommandError(1, `${file}${read.row > 0 ? `:${read.row}` : ''}: ${words.tables[read.code]}`);
  const { roles, hasHeadings } = guessColumns(read.table);
  const { tracks, problems } = buildTracks(read.table, { roles, hasHeadings, pillar: pillar ?? 'empathy' });
  if (tracks.length === 0) throw new CommandError(1, `${file}: ${words.tables.empty}`);
  const today = new Date().toISOString().slice(0, 10);
  await writeOutput(serialisePack({ ...emptyPack(id ?? 'our-pack', today), tracks }), out);
  const lines = tracks.reduce((sum, track) => sum + track.lines.length, 0);
  const told = json
    ? [JSON.stringify({ file, tracks: tracks.length, lines, problems })]
    : [
        `${file}: ${words.imported(tracks.length, lines)}`,
        ...problems.map(({ row, is, cell }) => `${file}: ${words.row(row)}${words.rowProblems[is](cell)}`),
        words.toMend,
      ];
  process.stderr.write(`${told.map(printable).join('\n')}\n`);
  return 0;
}
