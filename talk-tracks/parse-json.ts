/**
 * Reads strict JSON and remembers where every value stands, which `JSON.parse` does not: a person who mends a pack needs the line.
 * One linear pass with firm limits, so that a hostile file costs no more than an honest one of the same size.
 */
import type { JsonPath, PackProblemCode } from './pack-problem';

/** What is wrong at an offset (UTF-16 units of the text). */
export interface JsonProblem {
  readonly code: PackProblemCode;
  readonly offset: number;
  readonly path: JsonPath;
  readonly message: string;
  readonly mend: string;
}

/** What a text holds. Objects have no prototype; `value` is undefined only where the syntax broke off. */
export interface LocatedJson {
  readonly value: unknown;
  readonly problems: readonly JsonProblem[];
  /**
   * Offset of the value at a path (of its key, where `at` says so); of the nearest place around it, where it is not there.
   * `into` moves on by that many decoded units inside a string.
   */
  locate(path: JsonPath, at?: 'key' | 'value', into?: number): number;
}

const MAX_DEPTH = 12;
const MAX_VALUES = 200_000;
const MAX_ITEMS = 5_000;
const MAX_KEYS = 100;
const MAX_PROBLEMS = 100;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Where the parts of one object or array stand, in order; `keys` stays empty for an array. */
interface Places {
  readonly keys: string[];
  readonly keysAt: number[];
  readonly valuesAt: number[];
}

/** Reads a text as JSON. Never throws. */
export function parseJson(text: string): LocatedJson {
  return new JsonReader(text).read();
}

/** Unwinds the reader after a syntax error; never leaves this file. */
class BrokenOff extends Error {}

class JsonReader {
  private at = 0;
  private values = 0;
  private readonly path: (string | number)[] = [];
  private readonly problems: JsonProblem[] = [];
  private readonly places = new Map<object, Places>();

  constructor(private readonly text: string) {}

  read(): LocatedJson {
    let value: unknown;
    try {
      value = this.value();
      this.skipSpace();
      if (this.at < this.text.length) this.breakOff('There is text after the end of the pack', 'Take it out.');
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      value = undefined;
    }
    return {
      value,
      problems: this.problems,
      locate: (path, at = 'value', into = 0) => this.locate(value, path, at, into),
    };
  }

  private value(): unknown {
    this.skipSpace();
    this.values += 1;
    if (this.values > MAX_VALUES) this.breakOff('There are too many values', 'Split the pack.', 'too-many');
    const first = this.text.charAt(this.at);
    if (first === '{') return this.object();
    if (first === '[') return this.array();
    if (first === '"') return this.string();
    if (first === '-' || (first >= '0' && first <= '9')) return this.number();
    const word = WORDS.find(([spelling]) => this.text.startsWith(spelling, this.at));
    if (word) {
      this.at += word[0].length;
      return word[1];
    }
    return this.breakOffAtValue(first);
  }

  private object(): unknown {
    const object: Record<string, unknown> = Object.create(null);
    const places = this.enter(object);
    for (let more = this.opens('}'); more; more = this.goesOn('}', 'object')) {
      this.skipSpace();
      const keyAt = this.at;
      if (this.text.charAt(keyAt) !== '"') this.breakOffAtKey();
      const key = this.string();
      this.skipSpace();
      if (this.text.charAt(this.at) !== ':') this.breakOff('A colon is missing after the key', 'Write "key": value.');
      this.at += 1;
      this.skipSpace();
      this.path.push(key);
      const wanted = this.isWanted(key, keyAt, object);
      const valueAt = this.at;
      const value = this.value();
      this.path.pop();
      if (!wanted) continue;
      if (places.keys.length >= MAX_KEYS)
        this.breakOff('There are too many keys in one object', 'Split it.', 'too-many', keyAt);
      places.keys.push(key);
      places.keysAt.push(keyAt);
      places.valuesAt.push(valueAt);
      object[key] = value;
    }
    return object;
  }

  /** Notes keys that may not be there; their values are read and dropped. */
  private isWanted(key: string, offset: number, object: object): boolean {
    if (FORBIDDEN.has(key)) {
      this.note('forbidden-key', offset, `The key "${key}" is not allowed in a pack`, 'Take it out.');
      return false;
    }
    if (key in object) {
      this.note('duplicate-key', offset, `The key "${key}" is here twice`, 'Keep one of the two.');
      return false;
    }
    return true;
  }

  private array(): unknown {
    const array: unknown[] = [];
    const places = this.enter(array);
    for (let more = this.opens(']'); more; more = this.goesOn(']', 'list')) {
      if (array.length >= MAX_ITEMS)
        this.breakOff(`There are more than ${MAX_ITEMS} items in one list`, 'Split the pack.', 'too-many');
      this.skipSpace();
      places.valuesAt.push(this.at);
      this.path.push(array.length);
      array.push(this.value());
      this.path.pop();
    }
    return array;
  }

  private enter(container: object): Places {
    if (this.path.length >= MAX_DEPTH)
      this.breakOff('There are too many brackets inside brackets', 'Packs are flat; see the format.', 'too-deep');
    this.at += 1;
    const places: Places = { keys: [], keysAt: [], valuesAt: [] };
    this.places.set(container, places);
    return places;
  }

  /** True where the container that was just opened holds something. */
  private opens(close: string): boolean {
    this.skipSpace();
    if (this.text.charAt(this.at) !== close) return true;
    this.at += 1;
    return false;
  }

  /** True where a comma follows, false at the end of the container. */
  private goesOn(close: string, what: string): boolean {
    this.skipSpace();
    const next = this.text.charAt(this.at);
    if (next === close) {
      this.at += 1;
      return false;
    }
    if (next !== ',') {
      if (next === '') this.breakOff(`The ${what} is not closed`, `The file ends here; close it with "${close}".`);
      this.breakOff('A comma is missing', `Write a comma before this, or close the ${what} with "${close}".`);
    }
    this.at += 1;
    this.skipSpace();
    if (this.text.charAt(this.at) === close)
      this.breakOff('There is a comma too many', `Take out the comma before "${close}".`);
    return true;
  }

  private string(): string {
    const start = this.at;
    let escaped = false;
    for (this.at += 1; ; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code < 0x20) {
        const end = Number.isNaN(code) || code === 0x0a || code === 0x0d;
        if (end) this.breakOff('The text is not closed', 'Close it with a quotation mark on the same line.');
        this.breakOff('A control character is inside a text', 'Take it out; write a line break as \\n.');
      }
      if (code !== 0x5c) continue;
      escaped = true;
      this.escape();
    }
    this.at += 1;
    if (!escaped) return this.text.slice(start + 1, this.at - 1);
    const decoded: string = JSON.parse(this.text.slice(start, this.at));
    if (!decoded.isWellFormed())
      this.note('lone-surrogate', start, 'Half a character is in this text', 'Write the whole character.');
    return decoded;
  }

  /** Moves to the last unit of an escape. */
  private escape(): void {
    const length = escapeLength(this.text, this.at);
    if (length === 0)
      this.breakOff(
        'A backslash is followed by something unknown',
        'Write \\\\ for a backslash, \\n for a line break.',
      );
    this.at += length - 1;
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) this.breakOff('This is no number', 'Write digits, like 0.8.');
    this.at += found.length;
    if (/[\w.]/.test(this.text.charAt(this.at))) this.breakOff('This is no number', 'Write digits, like 0.8.');
    return Number(found);
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }

  private breakOffAtValue(first: string): never {
    if (first === '') this.breakOff('The file ends too early', 'A value should follow; was the file cut off?');
    if (first === "'" || first === '“' || first === '”')
      this.breakOff('Texts stand in straight double quotation marks', 'Write "text".');
    if (first === '/' || first === '#') this.breakOff('JSON has no comments', 'Take the comment out.');
    this.breakOff(`A value should stand here, not "${first}"`, 'Write a text in "…", a number, [ or {.');
  }

  private breakOffAtKey(): never {
    const first = this.text.charAt(this.at);
    if (first === '') this.breakOff('The object is not closed', 'The file ends here; close it with "}".');
    if (first === '/' || first === '#') this.breakOff('JSON has no comments', 'Take the comment out.');
    this.breakOff('A key should stand here', 'Write the key in straight double quotation marks: "id".');
  }

  private breakOff(message: string, mend: string, code: PackProblemCode = 'syntax', offset = this.at): never {
    this.problems.push({ code, offset, path: [...this.path], message, mend });
    throw new BrokenOff();
  }

  private note(code: PackProblemCode, offset: number, message: string, mend: string): void {
    if (this.problems.length >= MAX_PROBLEMS) throw new BrokenOff();
    this.problems.push({ code, offset, path: [...this.path], message, mend });
  }

  private locate(root: unknown, path: JsonPath, at: 'key' | 'value', into: number): number {
    let offset = Math.max(0, this.text.search(/[^ \t\r\n]/));
    let here = root;
    for (const [index, step] of path.entries()) {
      const places = typeof here === 'object' && here !== null ? this.places.get(here) : undefined;
      const nth = typeof step === 'number' ? step : (places?.keys.indexOf(step) ?? -1);
      const asKey = at === 'key' && index === path.length - 1;
      const next = (asKey ? places?.keysAt[nth] : undefined) ?? places?.valuesAt[nth];
      if (next === undefined) return offset;
      offset = next;
      here = Reflect.get(Object(here), step);
    }
    return into > 0 && typeof here === 'string' ? offsetInString(this.text, offset, into) : offset;
  }
}

/** Length of the escape at a backslash, 0 where it is none. */
function escapeLength(text: string, at: number): number {
  const mark = text.charAt(at + 1);
  if (mark === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return mark !== '' && '"\\/bfnrt'.includes(mark) ? 2 : 0;
}

/** Offset in the text of the `units`-th decoded unit of the string literal that starts at `start`. */
function offsetInString(text: string, start: number, units: number): number {
  let at = start + 1;
  for (let unit = 0; unit < units && text.charAt(at) !== '"'; unit += 1)
    at += text.charAt(at) === '\\' ? escapeLength(text, at) : 1;
  return at;
}
