/** `npm run validate`: scores the reader on the writers kept out of the training, and how far its confidence can be trusted. Measures, never fails. */
import { join } from 'node:path';
import { builtInPacks } from '../talk-tracks/built-in-packs';
import { PILLARS } from '../talk-tracks/model';
import { createReader } from '../talk-tracks/read-draft';
import { HELD_OUT } from './held-out';
import { type LabelledDraft, readTexts } from './read-texts';
import { rates, type Score, score } from './score';

const TEXTS = join(import.meta.dirname, 'texts');
const BINS = 5;

const reader = createReader(builtInPacks());
const show = (value: number) => value.toFixed(3);
const print = (text: string) => process.stdout.write(`${text}\n`);

function scoreDrafts(drafts: readonly LabelledDraft[]): Score {
  return score(
    drafts,
    drafts.map(({ body, kind, lang, writtenOn }) => reader.read({ body, kind, lang, now: writtenOn })),
  );
}

function printScore(name: string, drafts: readonly LabelledDraft[], scored: Score): void {
  print(`\n${name}: ${drafts.length} drafts, ${scored.sentences} sentences`);
  print('measure'.padEnd(16) + ['precision', 'recall', 'F1', 'false pos.'].map((text) => text.padStart(11)).join(''));
  const row = (label: string, { precision, recall, f1, falsePositives }: ReturnType<typeof rates>) =>
    print(label.padEnd(16) + [precision, recall, f1, falsePositives].map((value) => show(value).padStart(11)).join(''));
  for (const pillar of PILLARS) row(pillar, rates(scored.pillars[pillar]));
  row('any risk', rates(scored.anyRisk));
  row('risk type', rates(scored.typedRisk));
  row('promises', rates(scored.promises));
  const macro = PILLARS.reduce((sum, pillar) => sum + rates(scored.pillars[pillar]).f1, 0) / PILLARS.length;
  const part = ({ right, all }: { right: number; all: number }) => `${show(all === 0 ? 0 : right / all)} of ${all}`;
  print(`pillar macro F1 ${show(macro)} · due exact ${part(scored.due)} · missing exact ${part(scored.missing)}`);
}

/** What was said with so much confidence was so how often. */
function printReliability(lang: string, { sure }: Score): void {
  print(`\nreliability, ${lang}: confidence → true`);
  for (let bin = 0; bin < BINS; bin += 1) {
    const own = sure.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    if (own.length === 0) continue;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter(({ isTrue }) => isTrue).length / own.length;
    print(`  ${show(bin / BINS)}–${show((bin + 1) / BINS)}  mean ${show(mean)}  true ${show(right)}  n ${own.length}`);
  }
}

for (const lang of ['en', 'zh'] as const) {
  const all: LabelledDraft[] = [];
  for (const writer of HELD_OUT) {
    const drafts = readTexts(TEXTS, writer).filter((draft) => draft.lang === lang && !draft.alone);
    if (drafts.length === 0) continue;
    printScore(`${lang} ${writer}`, drafts, scoreDrafts(drafts));
    all.push(...drafts);
  }
  const scored = scoreDrafts(all);
  printScore(`${lang}, all writers kept out`, all, scored);
  printReliability(lang, scored);
}
