/** Files of an extension page: laid on the shelf for the background, saved from it, and what the browser allows. */
import { browser } from 'wxt/browser';
import type { ShelvedFile } from '../notebook/backup/backup-model';
import type { Shelf } from '../notebook/backup/shelf';

/** Makes the files of an extension page; the shape is the face's `FilesPort`. */
export function createBrowserFiles(window: Window, shelf: Shelf) {
  return {
    async shelve(file: Blob): Promise<string> {
      const name = crypto.randomUUID();
      await shelf.put(name, file);
      return name;
    },

    discard: (shelved: string): Promise<void> => shelf.remove(shelved),

    async save({ name, shelved }: ShelvedFile): Promise<boolean> {
      const file = await shelf.take(shelved);
      if (!file) return false;
      // A copy, since what is on the shelf goes before the download has read it.
      const copy = new Blob([await file.arrayBuffer()], { type: file.type });
      await shelf.remove(shelved);
      const link = window.document.createElement('a');
      link.href = URL.createObjectURL(copy);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      return true;
    },

    async room(): Promise<{ readonly used: number; readonly all: number } | null> {
      const { usage, quota } = await window.navigator.storage.estimate();
      return usage === undefined || quota === undefined ? null : { used: usage, all: quota };
    },

    // Not awaited on anything before: the browser wants to see the click that this follows.
    allowFolder: (): Promise<boolean> => browser.permissions.request({ permissions: ['downloads'] }).catch(() => false),
    hasFolder: (): Promise<boolean> => browser.permissions.contains({ permissions: ['downloads'] }),
  };
}
