/** Opens what a command is to read, and says plainly why where it cannot. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error';

/** Far above any draft or pack; keeps a wrong file from filling the memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What errors call the input. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

/** The bytes of a file, or of stdin for `-`, as they come. Reading may throw; see `unreadable`. */
export function openFile(file: string): AsyncIterable<Uint8Array> {
  return file === '-' ? process.stdin : createReadStream(file);
}

/**
 * The text of a file, or of stdin for `-`, without its byte order mark.
 * @throws CommandError (1) where there is none, or where it is no UTF-8; names the line.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const text = decode(bytes);
  if (text === null) {
    const line = brokenLine(bytes);
    throw new CommandError(1, `${nameOf(file)}:${line}: this is not UTF-8. Save the file as UTF-8.`);
  }
  const nul = text.indexOf('\u0000');
  if (nul < 0) return text;
  const line = text.slice(0, nul).split('\n').length;
  throw new CommandError(1, `${nameOf(file)}:${line}: there is a NUL character. Save the file as UTF-8 text.`);
}

/** Null where the bytes are no UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The error to show where reading a file failed. */
export function unreadable(file: string, error: unknown): CommandError {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const reasons: ReadonlyMap<unknown, string> = new Map([
    ['ENOENT', 'there is no such file'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'it may not be read'],
  ]);
  const reason = reasons.get(code) ?? (error instanceof Error ? error.message : 'reading failed');
  return new CommandError(1, `${nameOf(file)}: ${reason}`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of openFile(file)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) throw new Error('it is larger than 32 MB');
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The line, from 1, in which bytes stop being UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (decode(bytes.subarray(start, end)) === null) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}
