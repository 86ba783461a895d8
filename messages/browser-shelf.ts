/**
 * The shelf on which a page and the background hand files to each other: the origin's own file system, which both of them see and no
 * web page does. A message holds 64 MB at most, a file on the shelf as much as the disk.
 */
import type { Shelf } from '../notebook/backup/shelf';

const FOLDER = 'shelf';

/** Makes the shelf. Opens nothing yet. */
export function createBrowserShelf(): Shelf {
  const open = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    async put(name, file) {
      const handle = await (await open()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await file.stream().pipeTo(writable);
    },
    async take(name) {
      try {
        const file = await (await (await open()).getFileHandle(name)).getFile();
        // Without a kind of its own, Chromium takes it for text and saves it as `.txt`, whatever name is asked for.
        return new Blob([file], { type: 'application/octet-stream' });
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async remove(name) {
      await (await open()).removeEntry(name).catch(ignoreMissing);
    },
    async clear() {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(FOLDER, { recursive: true }).catch(ignoreMissing);
    },
  };
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
