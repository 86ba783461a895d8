/**
 * `npx tsx tests/score-unseen.ts`: how well the reader does on drafts that nobody built cues from
 * (`fixtures/drafts/unseen.jsonl`). It measures and never fails: the figures are there to be read, not to be chased.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '../talk-tracks/built-in-packs';
import { PILLARS, type Pillar, type Reading, type Span } from '../talk-tracks/model';
import { createReader } from '../talk-tracks/read-draft';

/** A labelled draft: one line of the file. */
interface Gold {
  readonly id: string;
  readonly lang: 'en' | 'zh';
  readonly channel: 'email' | 'crm_note';
  readonly reference_date: string;
  readonly body: string;
  readonly sentences: readonly { readonly text: string; readonly labels: readonly string[] }[];
  readonly commitments: readonly {
    readonly who: 'rep' | 'customer' | 'colleague';
    readonly text: string;
    readonly due_date: string | null;
  }[];
  readonly missing: readonly Pillar[];
}

/** A labelled sentence where it stands, with what the reader said about the same words. */
interface Pair extends Span {
  readonly text: string;
  readonly gold: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
}

interface Scored {
  readonly draft: Gold;
  readonly reading: Reading;
  readonly pairs: readonly Pair[];
}

/** Two stretches are about the same words where they share at least half of the shorter one. */
function overlap(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** Places the labelled sentences in the body, in order. @throws Error where one is not there. */
function pairSentences({ id, body, sentences }: Gold, reading: Reading): Pair[] {
  let from = 0;
  return sentences.map(({ text, labels }) => {
    const start = body.indexOf(text, from);
    if (start < 0) throw new Error(`${id}: not in the body: ${text}`);
    from = start + text.length;
    const place = { start, end: from };
    const read = new Set(
      reading.sentences.filter((sentence) => overlap(place, sentence)).flatMap(({ labels }) => labels),
    );
    return { ...place, text, gold: new Set(labels.filter((label) => label !== 'none')), read };
  });
}

/** Hits, false alarms and misses, counted up. */
class Tally {
  private hit = 0;
  private extra = 0;
  private miss = 0;

  add(gold: boolean, read: boolean): void {
    if (gold && read) this.hit += 1;
    else if (read) this.extra += 1;
    else if (gold) this.miss += 1;
  }

  toString(): string {
    const share = (whole: number) => (whole === 0 ? '  n/a' : (this.hit / whole).toFixed(3));
    const f1 = (2 * this.hit) / Math.max(1, 2 * this.hit + this.extra + this.miss);
    const counts = `hit ${this.hit}, extra ${this.extra}, missed ${this.miss}`;
    return `P ${share(this.hit + this.extra)}  R ${share(this.hit + this.miss)}  F1 ${f1.toFixed(3)}  (${counts})`;
  }
}

/** One tally over sentences: does each carry the label by hand, and by the reader? */
function tallyLabel(pairs: readonly Pair[], has: (labels: ReadonlySet<string>) => boolean): Tally {
  const tally = new Tally();
  for (const { gold, read } of pairs) tally.add(has(gold), has(read));
  return tally;
}

const risksOf = (labels: ReadonlySet<string>) => [...labels].filter((label) => label.startsWith('risk:'));

/** Risk types, counted together: a right sentence with a wrong type is one extra and one missed. */
function tallyRiskTypes(pairs: readonly Pair[]): Tally {
  const tally = new Tally();
  for (const { gold, read } of pairs) {
    for (const type of new Set([...risksOf(gold), ...risksOf(read)])) tally.add(gold.has(type), read.has(type));
  }
  return tally;
}

/** Sentences without a labelled risk that the reader found one in. */
function falseAlarms(pairs: readonly Pair[]): string {
  const clean = pairs.filter(({ gold }) => risksOf(gold).length === 0);
  const wrong = clean.filter(({ read }) => risksOf(read).length > 0).length;
  return `${((100 * wrong) / clean.length).toFixed(2)} % (${wrong} of ${clean.length})`;
}

/** The writer's own promises, found by place, each at most once; and their due dates. A named colleague's are not counted. */
function scorePromises(scored: readonly Scored[]): { readonly found: Tally; readonly due: string } {
  const found = new Tally();
  let exact = 0;
  let met = 0;
  for (const { draft, reading, pairs } of scored) {
    const left = reading.promises.filter(({ who }) => who === 'writer');
    for (const { who, text, due_date } of draft.commitments) {
      if (who !== 'rep') continue;
      const place = pairs.find((pair) => pair.text === text);
      const at = left.findIndex((promise) => place !== undefined && overlap(place, promise));
      const [promise] = at < 0 ? [] : left.splice(at, 1);
      found.add(true, promise !== undefined);
      if (!promise) continue;
      met += 1;
      if ((promise.due?.date ?? null) === due_date) exact += 1;
    }
    for (const _ of left) found.add(false, true);
  }
  return { found, due: `${((100 * exact) / Math.max(1, met)).toFixed(1)} % (${exact} of ${met} found)` };
}

/** Drafts whose list of missing pillars is right to the letter. */
function scoreMissing(scored: readonly Scored[]): string {
  const right = scored.filter(({ draft, reading }) =>
    PILLARS.every((pillar) => draft.missing.includes(pillar) === (reading.pillars[pillar].state === 'missing')),
  ).length;
  return `${((100 * right) / scored.length).toFixed(1)} % (${right} of ${scored.length} drafts)`;
}

const file = join(import.meta.dirname, 'fixtures', 'drafts', 'unseen.jsonl');
const drafts = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Gold => JSON.parse(line));
const reader = createReader(builtInPacks());
const all = drafts.map((draft): Scored => {
  const kind = draft.channel === 'crm_note' ? 'crm-note' : 'mail';
  const reading = reader.read({ body: draft.body, kind, now: draft.reference_date });
  return { draft, reading, pairs: pairSentences(draft, reading) };
});

for (const lang of ['en', 'zh'] as const) {
  const scored = all.filter(({ draft }) => draft.lang === lang);
  const pairs = scored.flatMap((one) => one.pairs);
  const line = (name: string, figures: unknown) => console.log(`  ${name.padEnd(18)}${figures}`);
  console.log(`${lang}: ${scored.length} drafts, ${pairs.length} sentences`);
  for (const pillar of PILLARS)
    line(
      pillar,
      tallyLabel(pairs, (labels) => labels.has(pillar)),
    );
  line(
    'any risk',
    tallyLabel(pairs, (labels) => risksOf(labels).length > 0),
  );
  line('  false alarms', falseAlarms(pairs));
  line('risk, by type', tallyRiskTypes(pairs));
  const { found, due } = scorePromises(scored);
  line('own promises', found);
  line('  due exact', due);
  line('missing exact', scoreMissing(scored));
}
