/** What can be wrong with a pack, told so that the person who wrote it can mend it. */

/** Keys and indexes from the root of a JSON text to a value. */
export type JsonPath = readonly (string | number)[];

/** Stable names, so that a screen can say the same in another language. */
export type PackProblemCode =
  // the file
  | 'not-text'
  | 'too-big'
  | 'nul'
  | 'lone-surrogate'
  | 'syntax'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  // the shape
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'not-one-of'
  | 'empty-text'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'out-of-range'
  | 'not-kebab-case'
  | 'not-a-version'
  | 'not-a-date'
  | 'not-an-item'
  | 'empty-source'
  | 'repeated'
  | 'not-days'
  | 'rows-in-rows'
  | 'options-of-choice'
  | 'columns-of-rows'
  // the texts
  | 'html'
  | 'script-link'
  | 'hidden-character'
  | 'bad-placeholder'
  | 'placeholders-differ'
  // the whole
  | 'duplicate-id'
  | 'unknown-id'
  | 'wrong-order'
  | 'bad-pattern'
  | 'silent-example'
  | 'loud-example'
  | 'too-much-work'
  | 'and-more'
  // corrections of sites
  | 'braces'
  | 'not-a-month'
  // warnings
  | 'one-word-cue'
  | 'one-side-changed'
  | 'similar-line'
  | 'never-offered'
  | 'manipulative'
  | 'similar-title'
  | 'no-source'
  | 'review-due'
  | 'case-expired'
  | 'case-without-permission'
  | 'absolute-word';

/** One thing to mend. `line` and `column` count from 1, columns in UTF-16 units; `path` reads like `tracks[3].cues[0].fires[1]`. */
export interface PackProblem {
  readonly code: PackProblemCode;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  /** What is wrong, in English, without a full stop. */
  readonly message: string;
  /** What to do about it: a sentence. */
  readonly mend: string;
}

/** A problem of a part of the pack, before it is known where that part stands in the file. */
export interface PartProblem {
  readonly code: PackProblemCode;
  readonly path: JsonPath;
  readonly message: string;
  readonly mend: string;
  /** Points at the key instead of its value. */
  readonly at?: 'key';
  /** Points this many UTF-16 units into the text. */
  readonly into?: number;
}

/** `tracks[3].title.en` for `['tracks', 3, 'title', 'en']`; empty for the root. */
export function writePath(path: JsonPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${quote(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** A foreign text without the characters that could move a cursor or hide something, one space for each. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}

/** The start of a foreign text, in quotation marks, fit to stand in a message. */
export function quote(text: string, length = 60): string {
  const start = text.length > length ? `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return `"${printable(start)}"`;
}
