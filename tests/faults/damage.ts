/** Damages the files of a profile's database as disks and crashes do. The browser must not be running. */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random';

/** Where the extension's database lies in a profile. */
export function databaseFolder(profile: string): string {
  const all = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(all).find((one) => /^chrome-extension_.*\.leveldb$/.test(one));
  if (!name) throw new Error('there is no database in the profile');
  return join(all, name);
}

const filesOf = (folder: string, shape: RegExp): readonly string[] =>
  readdirSync(folder)
    .filter((name) => shape.test(name))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size > 0)
    .sort((one, other) => statSync(other).size - statSync(one).size);

/** The largest file of a kind: where most of what there is stands. */
function largest(folder: string, shape: RegExp): string {
  const [file] = filesOf(folder, shape);
  if (!file) throw new Error(`no file ${shape}`);
  return file;
}

function flip(file: string, places: readonly number[], random: Random): void {
  const bytes = readFileSync(file);
  for (const place of places) bytes[place] = (bytes[place] ?? 0) ^ random.within(1, 255);
  writeFileSync(file, bytes);
}

const somewhere = (file: string, random: Random) => random.within(0, statSync(file).size - 1);

const cut = (file: string, random: Random) => truncateSync(file, somewhere(file, random));

/** Each way of damage, by what is done to the files of the database. */
export const DAMAGES: Readonly<Record<string, (folder: string, random: Random) => void>> = {
  'a table cut off': (folder, random) => cut(largest(folder, /\.ldb$/), random),
  'a table gone': (folder) => rmSync(largest(folder, /\.ldb$/)),
  'a log cut off': (folder, random) => cut(largest(folder, /\.log$/), random),
  'garbage for a manifest': (folder, random) => {
    const file = largest(folder, /^MANIFEST/);
    writeFileSync(file, random.bytes(statSync(file).size));
  },
  'no CURRENT': (folder) => rmSync(join(folder, 'CURRENT')),
  'twenty bytes flipped': (folder, random) => {
    const file = largest(folder, /\.ldb$/);
    flip(
      file,
      Array.from({ length: 20 }, () => somewhere(file, random)),
      random,
    );
  },
  'every file flipped': (folder, random) => {
    for (const file of filesOf(folder, /\.(ldb|log)$|^MANIFEST|^CURRENT$/)) {
      const size = statSync(file).size;
      flip(
        file,
        Array.from({ length: Math.ceil(size / 64) }, () => somewhere(file, random)),
        random,
      );
    }
  },
  'a stretch of zeros': (folder, random) => {
    const file = largest(folder, /\.ldb$/);
    const handle = openSync(file, 'r+');
    writeSync(handle, new Uint8Array(4_096), 0, 4_096, random.within(0, Math.max(0, statSync(file).size - 4_096)));
    closeSync(handle);
  },
};
