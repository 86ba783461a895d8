/** Opens one of our small files from outside: JSON by our parser, then a schema; whatever is wrong is named by line and place. */
import * as v from 'valibot';
import { describeIssue } from './describe-issue';
import { type PackProblemCode, writePath } from './pack-problem';
import { parseJson } from './parse-json';

/** What is wrong with a file first. Lines count from 1. */
export interface FileRefusal {
  readonly ok: false;
  readonly line: number;
  readonly path: string;
  readonly code: PackProblemCode;
  readonly message: string;
}

/** Reads a text of at most `most` UTF-16 units. Never throws; on bad input it names the first place that is wrong. */
export function parseFile<Value>(
  text: string,
  schema: v.GenericSchema<unknown, Value>,
  most: number,
): { readonly ok: true; readonly value: Value } | FileRefusal {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  if (source.length > most) {
    return { ok: false, line: 1, path: '', code: 'too-big', message: 'The file is too large' };
  }
  const json = parseJson(source);
  const [broken] = json.problems;
  if (broken) {
    const { code, message } = broken;
    return { ok: false, line: lineAt(broken.offset), path: writePath(broken.path), code, message };
  }
  const checked = v.safeParse(schema, json.value);
  if (checked.success) return { ok: true, value: checked.output };
  const [issue] = checked.issues;
  const { code, path, message } = describeIssue(issue, []);
  return { ok: false, line: lineAt(json.locate(path)), path: writePath(path), code, message };
}
