/** `keeptrack pack use`: what a team's files of counts say of a pack together, and nothing that fewer than five people stand behind. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../talk-tracks/model';
import { printable } from '../talk-tracks/pack-problem';
import { packUseOf, type UsedTrack } from '../talk-tracks/use/pack-use';
import { sumUse } from '../talk-tracks/use/sum-use';
import { USE_ACTS, type UseAct } from '../talk-tracks/use/use-day';
import { parseUseReport, type UseReport } from '../talk-tracks/use/use-report';
import { CommandError } from './command-error';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS, type UseLineWords } from './pack-words';
import { readText, unreadable } from './read-file';
import { goodPackFile } from './read-pack-file';

/** A file that is refused is named on stderr, and the others count. @throws CommandError (1) where none could be read. */
export async function showPackUse({ files: [packFile = '', ...places], json, lang }: PackCommand): Promise<number> {
  const words = PACK_WORDS[lang].use;
  const pack = await goodPackFile(packFile);
  const reports: UseReport[] = [];
  for (const file of await filesIn(places)) {
    const parsed = parseUseReport(await readText(file));
    if (parsed.ok) reports.push(parsed.report);
    else process.stderr.write(`${printable(words.leftOut(file, parsed.line, parsed.message))}\n`);
  }
  if (reports.length === 0) throw new CommandError(1, PACK_WORDS[lang].tables.empty);
  const summary = sumUse(reports);
  const { used, never } = packUseOf(pack, summary);
  const neverOffered = never.flatMap((at) => pack.tracks[at]?.id ?? []);
  if (json) {
    const { people, weeks, fewPeople } = summary;
    process.stdout.write(`${JSON.stringify({ people, weeks, fewPeople, used, never: neverOffered }, null, 2)}\n`);
    return 0;
  }
  const { weeks, people, fewPeople } = summary;
  const lines = [
    [words.people(people), weeks.length > 0 && words.weeks(weeks[0] ?? '', weeks.at(-1) ?? '')]
      .filter(Boolean)
      .join(', '),
    ...(weeks.length === 0 ? [words.tooFew] : fewPeople.length > 0 ? [words.fewWeeks(fewPeople.length)] : []),
    ...used.map((one) => writeTrack(one, words, pack)),
    ...neverOffered.map((id) => `${id}: ${words.never}`),
  ];
  process.stdout.write(`${lines.map(printable).join('\n')}\n`);
  return 0;
}

function writeTrack({ id, use, isOftenReworded }: UsedTrack, words: UseLineWords, pack: Pack): string {
  const told = USE_ACTS.map((act) => `${words.acts[act]} ${writeCount(act)}`).join(', ');
  const tags = [isOftenReworded && words.often, !pack.tracks.some((track) => track.id === id) && words.gone].filter(
    Boolean,
  );
  return `${id}: ${told}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`;
  function writeCount(act: UseAct): string {
    if (!use.more.includes(act)) return String(use.total[act]);
    return use.total[act] === 0 ? words.few : `${use.total[act]}+`;
  }
}

/** The files themselves, and the JSON files of folders. */
async function filesIn(places: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const place of places) {
    const is = await stat(place).catch((error: unknown) => {
      throw unreadable(place, error);
    });
    if (!is.isDirectory()) found.push(place);
    else for (const name of (await readdir(place)).sort()) if (name.endsWith('.json')) found.push(join(place, name));
  }
  return found;
}
