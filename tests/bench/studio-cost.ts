/** What an edit in the studio costs in packs of 100 to 2,000 tracks: `npx tsx tests/bench/studio-cost.ts`. */
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { createDraftChecker } from '../../talk-tracks/check-draft-pack';
import type { Pack } from '../../talk-tracks/model';
import { openDraftPack } from '../../talk-tracks/open-draft-pack';
import { createReader } from '../../talk-tracks/read-draft';
import { largePack } from './large-pack';

const EDITS = 40;
const [core] = builtInPacks();
const today = '2026-11-23';

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The pack with one letter more in the first line of a track. */
function typed(pack: Pack, at: number): Pack {
  const tracks = [...pack.tracks];
  const track = tracks[at];
  if (!track) return pack;
  tracks[at] = { ...track, lines: track.lines.map((line) => ({ ...line, en: `${line.en}x` })) };
  return { ...pack, tracks };
}

const middle = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]?.toFixed(1);

if (core)
  for (const size of [100, 500, 2_000]) {
    const base = largePack(core, size);
    const text = JSON.stringify(base);
    const checker = createDraftChecker();
    const open = timed(() => openDraftPack(text));
    const first = timed(() => checker.check(base, base, today));
    let pack = base;
    const edits: number[] = [];
    const writes: number[] = [];
    const readers: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      pack = typed(pack, (edit * 7) % size);
      edits.push(timed(() => checker.check(pack, base, today)));
      writes.push(timed(() => JSON.stringify(pack)));
      if (edit < 8)
        readers.push(timed(() => createReader([pack]).read({ body: 'We will send it by Friday.', lang: 'en' })));
    }
    console.log(
      `${size} tracks, ${(text.length / 1e6).toFixed(2)} MB: opened in ${open.toFixed(0)} ms, checked first in ${first.toFixed(0)} ms;`,
      `after an edit checked in ${middle(edits, 0.5)} ms (p95 ${middle(edits, 0.95)}), written in ${middle(writes, 0.5)} ms, a reader made in ${middle(readers, 0.5)} ms`,
    );
  }
