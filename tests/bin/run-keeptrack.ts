/** Runs the real command in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface RunResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command; what a terminal or its user would set is taken out of the environment. */
export function startKeeptrack(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const { FORCE_COLOR: _force, NO_COLOR: _no, NODE_OPTIONS: _options, ...inherited } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'bin/keeptrack.ts'), ...args], {
    cwd: ROOT,
    env: { ...inherited, ...env },
  });
}

/** Runs it to the end with a text (or bytes) as stdin. */
export async function runKeeptrack(
  args: readonly string[],
  {
    stdin = '',
    env = {},
  }: { readonly stdin?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<RunResult> {
  const child = startKeeptrack(args, env);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [code] = await once(child, 'close');
  return { code, out, err };
}
