/**
 * A channel in a local folder, or in a shared one that has hard links. Node alone.
 * Each state of a file is a numbered version below `.versions`; to make the next number is to be first, since a link is made
 * or is not. So there is no lock that a killed publisher could leave behind. What readers fetch is a copy of the newest version,
 * moved into place; a publisher killed before that move has its work finished by whoever looks next.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChannelStore } from '../channel-store';
import { checkPath } from './check-path';
import { hashBytes } from './hash-bytes';
import { StoreError } from './store-error';

/** Versions that stay below the newest. More than one, so that a slow reader of the list finds what it read about. */
const KEPT = 8;

interface State {
  readonly number: number;
  readonly bytes: Uint8Array;
}

const isCode = (error: unknown, ...codes: readonly string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

const orNull = async <Value>(doing: Promise<Value>): Promise<Value | null> =>
  doing.catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  });

const tagOf = async ({ number, bytes }: State) => `${number}-${await hashBytes(bytes)}`;

/** A store in `folder`, which is made where it is not there. Throws `unfit` on the first write where hard links cannot be made. */
export function createFolderStore(folder: string): ChannelStore {
  const versionsOf = (path: string) => join(folder, '.versions', path);
  const shownAt = (path: string) => join(folder, path);

  const numbers = async (path: string) =>
    ((await orNull(readdir(versionsOf(path)))) ?? [])
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => b - a);

  /** The newest version; a file that was there before the first version is number 0. */
  async function newest(path: string): Promise<State | null> {
    for (;;) {
      const [number] = await numbers(path);
      if (number === undefined) {
        const bytes = await orNull(readFile(shownAt(path)));
        return bytes && { number: 0, bytes };
      }
      const bytes = await orNull(readFile(join(versionsOf(path), String(number))));
      // Gone: newer ones came while we looked.
      if (bytes) return { number, bytes };
    }
  }

  /** Shows the newest version to readers. Looks again afterwards: a slow one of us must not bring back an older one. */
  async function show(path: string, state: State): Promise<void> {
    const shown = await orNull(readFile(shownAt(path)));
    if (!shown || Buffer.compare(shown, state.bytes) !== 0) {
      if (shown) await refuseForeign(path, shown, state);
      const temporary = await writeAside(shownAt(path), state.bytes);
      await setAnotherSecond(shownAt(path), temporary);
      await rename(temporary, shownAt(path));
      await syncFolder(dirname(shownAt(path)));
    }
    const now = await newest(path);
    if (now && now.number !== state.number) await show(path, now);
  }

  /** What is shown has to be one of ours, or the work of somebody who does not know of versions would be written over. */
  async function refuseForeign(path: string, shown: Uint8Array, state: State): Promise<void> {
    if (state.number === 1) return; // Written on what was there before there were versions.
    for (const number of await numbers(path)) {
      const bytes = await orNull(readFile(join(versionsOf(path), String(number))));
      if (bytes && Buffer.compare(shown, bytes) === 0) return;
    }
    const message = `${path} was changed from outside; delete .versions/${path} to go on from what is there`;
    throw new StoreError('foreign-change', message);
  }

  /** Whether this one was first to make the number. */
  async function claim(path: string, { number, bytes }: State): Promise<boolean> {
    const place = join(versionsOf(path), String(number));
    const temporary = await writeAside(place, bytes);
    try {
      await link(temporary, place);
      await syncFolder(dirname(place));
      // Whoever slept for long may have made a number anew that was there and was forgotten.
      if (((await numbers(path))[0] ?? 0) - number < KEPT) return true;
      await rm(place, { force: true });
      return false;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      if (!isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
      throw new StoreError('unfit', `${folder} lies on a file system without hard links; two publishers could collide`);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function forgetOld(path: string): Promise<void> {
    for (const number of (await numbers(path)).slice(KEPT))
      await rm(join(versionsOf(path), String(number)), { force: true });
  }

  return {
    async read(path) {
      const state = await newest(checkPath(path));
      if (!state) return null;
      if (state.number > 0) await show(path, state);
      return { bytes: new Uint8Array(state.bytes), tag: await tagOf(state) };
    },

    async write(path, bytes, ifTag) {
      for (;;) {
        const before = await newest(checkPath(path));
        if (ifTag !== 'any' && ifTag !== (before && (await tagOf(before)))) return { ok: false, reason: 'changed' };
        const state: State = { number: (before?.number ?? 0) + 1, bytes };
        if (await claim(path, state)) {
          await show(path, state);
          await forgetOld(path);
          return { ok: true, tag: await tagOf(state) };
        }
        if (ifTag !== 'any') return { ok: false, reason: 'changed' };
      }
    },
  };
}

/** Writes a file beside a place, flushed to the disk; answers where. */
async function writeAside(place: string, bytes: Uint8Array): Promise<string> {
  await mkdir(dirname(place), { recursive: true });
  const temporary = join(dirname(place), `.${randomUUID()}.new`);
  const file = await open(temporary, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}

/** Servers make the tag of a file from its second and its size: two states of one size must not share a second. */
async function setAnotherSecond(shown: string, next: string): Promise<void> {
  const before = await orNull(stat(shown));
  if (!before) return;
  const second = Math.max(Math.floor(Date.now() / 1000), Math.floor(before.mtimeMs / 1000) + 1);
  await utimes(next, second, second);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
