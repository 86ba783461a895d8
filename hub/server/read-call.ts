/** Takes a call apart, with nothing believed: sizes, JSON, shapes, headers. */
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { Problem } from '../problem';
import type { Call } from './route';

/** The body, as long as it is not larger than it may be. */
export async function readBytes(request: IncomingMessage, size: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem(413, 'too-large', `More than ${size} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > size) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    length += part.length;
    if (length > size) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The body as text in UTF-8. Throws a `Problem` on anything else, and on NUL, which no database keeps. */
export function readText({ bytes }: Call): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  throw new Problem(400, 'no-text', 'This is no text in UTF-8');
}

/** The body as JSON of a shape. Throws a `Problem` that names the first thing that is wrong, not its value. */
export function readJson<Schema extends v.GenericSchema>(call: Call, schema: Schema): v.InferOutput<Schema> {
  if (!/^application\/json\b/.test(one(call, 'content-type') ?? ''))
    throw new Problem(415, 'no-json', 'Send application/json');
  const read = v.safeParse(schema, parse(readText(call)), { abortEarly: true });
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Problem(
    422,
    'bad-shape',
    `${v.getDotPath(issue) ?? 'the whole'}: expected ${issue.expected ?? issue.type}`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'no-json', 'This is no JSON');
  }
}

/** A header that is there once. */
export const one = ({ headers }: Pick<Call, 'headers'>, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** Whether a state is named at all. */
export const hasCondition = (call: Call): boolean =>
  one(call, 'if-match') !== undefined || one(call, 'if-none-match') !== undefined;

/** The tag of `If-Match`, null for `If-None-Match: *`. Throws 428 where there is neither: nothing is written blindly. */
export function readCondition(call: Call): string | null {
  if (one(call, 'if-none-match') === '*' && !one(call, 'if-match')) return null;
  const tag = one(call, 'if-match');
  if (tag && /^"[^"]{1,100}"$/.test(tag)) return tag;
  throw new Problem(428, 'no-condition', 'Name the state that you saw: If-Match: "tag", or If-None-Match: *');
}

/** A whole number in a path or a search. */
export function readCount(text: string | null | undefined): number {
  if (text && /^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem(400, 'no-number', 'A whole number was expected');
}
