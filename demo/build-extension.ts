/** Builds the extension for hosts of our own choosing, as a user with a self-hosted mail would. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** The hosts that the demo inbox is served on. */
export const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'] as const;

export interface BuildOptions {
  /** Match patterns that the build is for. */
  readonly hosts: readonly string[];
  readonly browser?: 'chrome' | 'firefox';
  /** Another configuration than the project's own, below its root. It says where the build goes. */
  readonly config?: string;
}

/** Builds; rejects with what the build printed. Answers the folder below `outDir` that a browser loads. */
export async function buildExtension(options: BuildOptions, outDir = '.output'): Promise<string> {
  const { hosts, browser = 'chrome', config } = options;
  const program = join(ROOT, 'node_modules', '.bin', 'wxt');
  const words = ['build', '-b', browser, ...(config ? ['-c', config] : [])];
  const env = { ...process.env, KEEPTRACK_HOSTS: hosts.join(',') };
  await new Promise<void>((done, failed) => {
    let printed = '';
    const build = spawn(program, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    build.stdout.on('data', (part) => (printed += part));
    build.stderr.on('data', (part) => (printed += part));
    build.on('error', failed);
    build.on('exit', (code) => (code === 0 ? done() : failed(new Error(`the build failed:\n${printed.trim()}`))));
  });
  return join(ROOT, outDir, `${browser}-mv3`);
}
