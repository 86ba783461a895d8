/** Builds what the suites run: the extension as it is, without `unlimitedStorage`, and with one more migration. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildExtension, DEMO_HOSTS } from '../../demo/build-extension';

export type Variant = 'plain' | 'quota' | 'next';

const ROOT = resolve(import.meta.dirname, '../..');
const built = new Set<Variant>();

/** The folder of a build, made when it is first asked for. `KEEPTRACK_BUILT=1` uses what was built before. */
export async function buildOf(variant: Variant): Promise<string> {
  // Two runs at once need a folder each.
  const outDir = `${process.env.KEEPTRACK_FAULTS_OUT ?? '.output/faults'}/${variant}`;
  const folder = resolve(ROOT, outDir, 'chrome-mv3');
  if (built.has(variant) || (process.env.KEEPTRACK_BUILT && existsSync(folder))) return folder;
  process.env.KEEPTRACK_VARIANT = variant;
  await buildExtension({ hosts: DEMO_HOSTS, config: 'tests/faults/wxt.faults.config.ts' }, outDir);
  built.add(variant);
  return folder;
}
