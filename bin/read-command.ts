/** `keeptrack read`: one draft as text or JSON, or a stream of drafts as JSON lines. */
import { once } from 'node:events';
import type { Draft } from '../talk-tracks/model';
import { createReader, type Reader } from '../talk-tracks/read-draft';
import type { ReadCommand } from './arguments';
import { CommandError } from './command-error';
import { loadPacks } from './load-packs';
import { createPainter, wantsColour } from './paint';
import { parseDraftLine } from './parse-draft-line';
import { decode, nameOf, openFile, readText, unreadable } from './read-file';
import { renderReading } from './render-reading';
import { type ByteLine, splitLines } from './split-lines';

const MAX_LINE_BYTES = 16 * 1024 * 1024;
const DEFAULT_WIDTH = 80;
const MAX_WIDTH = 100;

/**
 * @returns the exit code.
 * @throws CommandError where the input or a pack cannot be read.
 */
export async function readCommand(command: ReadCommand): Promise<number> {
  const packs = await loadPacks(command.packs);
  const reader = createReader(packs);
  if (command.output === 'jsonl') return readLines(command, reader);
  if (command.file === '-' && process.stdin.isTTY)
    process.stderr.write('Type or paste the draft, then press Ctrl-D.\n');
  const draft: Draft = { ...command.defaults, body: await readText(command.file) };
  const { reading, explanation } = readOne(draft, reader, command);
  if (command.output === 'json') {
    await write(`${JSON.stringify({ ...reading, ...(explanation && { explanation }) }, null, 2)}\n`);
    return 0;
  }
  const paint = createPainter(!command.noColor && wantsColour(process.stdout, process.env));
  const width = Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MAX_WIDTH);
  await write(renderReading({ draft, reading, explanation, packs, paint, width }));
  return 0;
}

function readOne(draft: Draft, reader: Reader, { explain }: ReadCommand) {
  return explain ? reader.explain(draft) : { reading: reader.read(draft), explanation: null };
}

/** A bad line answers for itself and the rest goes on; that no line at all could be read is an error. */
async function readLines(command: ReadCommand, reader: Reader): Promise<number> {
  let read = 0;
  let bad = 0;
  try {
    for await (const line of splitLines(openFile(command.file), MAX_LINE_BYTES)) {
      const answer = answerLine(line, command, reader);
      if (answer === null) continue;
      if ('error' in answer) bad += 1;
      else read += 1;
      await write(`${JSON.stringify(answer)}\n`);
    }
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable(command.file, error);
  }
  if (bad === 0) return 0;
  process.stderr.write(`keeptrack: ${nameOf(command.file)}: ${bad} of ${read + bad} lines could not be read\n`);
  return read === 0 ? 1 : 0;
}

/** Null for a blank line. */
function answerLine({ number, bytes }: ByteLine, command: ReadCommand, reader: Reader): object | null {
  const at = `${nameOf(command.file)}:${number}`;
  if (!bytes) return { error: `${at}: the line is longer than 16 MB` };
  const text = decode(bytes);
  if (text === null) return { error: `${at}: this is not UTF-8` };
  if (text.trim() === '') return null;
  const line = parseDraftLine(text, command.defaults);
  if (!line.ok) {
    const where = line.column === undefined ? at : `${at}:${line.column}`;
    return { ...(line.id !== undefined && { id: line.id }), error: `${where}: ${line.error}` };
  }
  try {
    const { reading, explanation } = readOne(line.draft, reader, command);
    return { id: line.id, reading, ...(explanation && { explanation }) };
  } catch (error) {
    return { id: line.id, error: `${at}: ${error instanceof Error ? error.message : 'the draft cannot be read'}` };
  }
}

/** Waits where whoever reads our output is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
