/** YAML as a way to write packs: turned into the JSON that the one door reads, with a way back to the lines of the YAML. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { JsonPath, PackProblem } from '../talk-tracks/pack-problem';
import { MAX_PACK_BYTES } from '../talk-tracks/parse-pack';

/** JSON of a text, or why there is none. */
export type YamlResult =
  | {
      readonly ok: true;
      readonly json: string /** The problem at its place in the YAML. */;
      place(problem: PackProblem): PackProblem;
    }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** YAML 1.2, core schema: days and versions stay texts. Aliases are refused, however few: a small file must not become a large one. */
export function yamlToJson(text: string): YamlResult {
  if (Buffer.byteLength(text) > MAX_PACK_BYTES)
    return failed('too-big', 1, 1, 'The pack is larger than 1 MB', 'Split it into several packs.');
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      merge: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
      keepSourceTokens: false,
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      return failed('syntax', line, col, `This is no YAML: ${firstLine(error.message)}`, 'Mend this line.');
    }
    const json = JSON.stringify(document.toJS({ maxAliasCount: 0 })) ?? '';
    const place = (problem: PackProblem): PackProblem => {
      const offset = offsetOf(document.contents, problem);
      const { line, col } = lines.linePos(offset);
      return { ...problem, line, column: col };
    };
    return { ok: true, json, place };
  } catch (error) {
    const isAlias = error instanceof ReferenceError;
    const message = isAlias ? 'There is an alias (*name) in this file' : 'There are too many brackets inside brackets';
    const mend = isAlias ? 'Write the text out where the alias stands.' : 'Packs are flat; see the format.';
    return failed(isAlias ? 'syntax' : 'too-deep', 1, 1, message, mend);
  }
}

function failed(code: PackProblem['code'], line: number, column: number, message: string, mend: string): YamlResult {
  return { ok: false, problems: [{ code, line, column, path: '', message, mend }] };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}

/** Where the value at a problem's path begins, or what is nearest around it; for a key that may not be there, the key. */
function offsetOf(root: Node | null, { path, code }: PackProblem): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const step of readPath(path)) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const next = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.value;
    const here = pair && AT_KEY.has(code) ? pair.key : next;
    offset = startOf(here) ?? offset;
    node = next;
  }
  return offset;
}

/** Problems of a key and not of what it holds. */
const AT_KEY: ReadonlySet<PackProblem['code']> = new Set(['unknown-key', 'forbidden-key']);

function startOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

/** `tracks[3].title.en` as steps; the way back from `writePath`. */
function readPath(path: string): JsonPath {
  return [...path.matchAll(/\[(\d+)\]|\["(.*?)"\]|([\w-]+)/g)].map(([, index, quoted, key]) =>
    index === undefined ? (key ?? quoted ?? '') : Number(index),
  );
}
