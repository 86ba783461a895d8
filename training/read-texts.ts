/** Reads the labelled training texts. README.md here tells their format. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DraftKind, type Label, type Language, type Pillar, RISK_TYPES } from '../talk-tracks/model';

/** A promise as the labelling writer sees it. `date` null: no date follows from the words. */
export interface LabelledPromise {
  readonly who: 'writer' | 'colleague' | 'customer';
  readonly dueText: string | null;
  readonly date: string | null;
}

/** One labelled sentence; the span counts from the start of its draft's body. */
export interface LabelledSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly promises: readonly LabelledPromise[];
}

/** One labelled draft, or a single line of another genre. */
export interface LabelledDraft {
  readonly id: string;
  readonly writer: string;
  readonly lang: Language;
  readonly kind: DraftKind;
  /** Scenario and quality, or the genre of a single line. */
  readonly about: string;
  /** The day that its dates count from. */
  readonly writtenOn: string;
  /** A single line of another genre. */
  readonly alone: boolean;
  readonly body: string;
  readonly sentences: readonly LabelledSentence[];
}

/** The day that dates of the texts count from where a head names no other: a Wednesday. */
const WRITTEN_ON = '2026-11-18';

const CODES: Readonly<Record<string, Pillar>> = { e: 'empathy', v: 'evidence', l: 'limits', c: 'commitment' };
const HEAD = /^=== (mail|note|line) (en|zh) (.+?)(?: on (\d{4}-\d\d-\d\d))?$/;
const SENTENCE = /^([a-z_!,-]+) \| (.+)$/;
const PROMISE = /^>(writer|colleague|customer) \| (.+?) \| (-|\d{4}-\d\d-\d\d)$/;

/** The writers with a text in the folder, in the order of their names. */
export function writersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4))
    .sort();
}

/**
 * All drafts of one writer.
 * @throws Error that names file and line where a line is none of the format.
 */
export function readTexts(folder: string, writer: string): LabelledDraft[] {
  const drafts: Building[] = [];
  const lines = readFileSync(join(folder, `${writer}.txt`), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (!readLine(line.trimEnd(), writer, drafts))
      throw new Error(`${writer}.txt:${index + 1}: neither a head, a sentence nor a promise: ${line}`);
  }
  return drafts.flatMap(finished);
}

interface Building {
  readonly id: string;
  readonly writer: string;
  readonly lang: Language;
  readonly kind: DraftKind;
  readonly about: string;
  readonly writtenOn: string;
  readonly alone: boolean;
  body: string;
  gap: string;
  readonly sentences: (LabelledSentence & { promises: LabelledPromise[] })[];
}

function readLine(line: string, writer: string, drafts: Building[]): boolean {
  const head = HEAD.exec(line);
  if (head) {
    const [, kind, lang, about = '', writtenOn = WRITTEN_ON] = head;
    drafts.push({
      id: `${writer}-${drafts.length + 1}`,
      writer,
      lang: lang as Language,
      kind: kind === 'note' ? 'crm-note' : 'mail',
      about,
      writtenOn,
      alone: kind === 'line',
      body: '',
      gap: '',
      sentences: [],
    });
    return true;
  }
  const draft = drafts.at(-1);
  if (!draft) return line === '';
  if (line === '') {
    if (draft.body !== '') draft.gap = '\n\n';
    return true;
  }
  const promise = PROMISE.exec(line);
  if (promise) {
    const [, who, dueText, date] = promise;
    draft.sentences.at(-1)?.promises.push({
      who: who as LabelledPromise['who'],
      dueText: dueText === '-' ? null : (dueText ?? null),
      date: date === '-' ? null : (date ?? null),
    });
    return true;
  }
  const sentence = SENTENCE.exec(line);
  if (!sentence?.[1] || !sentence[2]) return false;
  const labels = sentence[1].split(',').flatMap(labelOf);
  if (!labels) return false;
  const text = sentence[2].trim();
  const start = draft.body.length + draft.gap.length;
  draft.body += draft.gap + text;
  draft.sentences.push({ start, end: start + text.length, text, labels, promises: [] });
  draft.gap = gapAfter(text, labels.length === 0, draft.lang);
  return true;
}

/** Greetings, names, bullets and what ends without a stop stand on lines of their own; the rest runs on. */
function gapAfter(text: string, bare: boolean, lang: Language): string {
  if (/^[-*•·]/.test(text) || (bare && text.length < 25) || !/[.!?。！？…][)”"'’）]*$/.test(text)) return '\n';
  return lang === 'zh' ? '' : ' ';
}

function labelOf(code: string): Label[] {
  if (code === '-') return [];
  const pillar = CODES[code];
  if (pillar) return [pillar];
  const type = RISK_TYPES.find((name) => code === `!${name}`);
  if (!type) throw new Error(`${code} is no label; use -, e, v, l, c or !risk_type.`);
  return [`risk:${type}`];
}

function finished({ gap: _gap, ...draft }: Building): LabelledDraft[] {
  if (!draft.alone) return draft.sentences.length === 0 ? [] : [draft];
  return draft.sentences.map((sentence, index) => ({
    ...draft,
    id: `${draft.id}.${index + 1}`,
    body: sentence.text,
    sentences: [{ ...sentence, start: 0, end: sentence.text.length }],
  }));
}
