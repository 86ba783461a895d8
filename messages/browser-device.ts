/** The small things that an extension page needs from the browser and the face may not touch itself. */
import { browser } from 'wxt/browser';

/** Begins the names under which unsaved notes lie in `localStorage`. */
const UNSAVED = 'unsaved:';

interface UnsavedNote {
  readonly text: string;
  readonly revision: number;
}

/** Makes the device of an extension page; its shape is the face's `DevicePort`. */
export function createBrowserDevice(window: Window) {
  return {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),

    async copy(text: string): Promise<boolean> {
      try {
        await window.navigator.clipboard.writeText(text);
        return true;
      } catch {
        return copyBySelection(window.document, text);
      }
    },

    openWorkspace(room: string): void {
      window.open(browser.runtime.getURL(`/options.html#${room}` as '/options.html'), '_blank', 'noopener');
    },

    saveFile(name: string, text: string): void {
      const link = window.document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.download = name;
      link.click();
      // The download has its own hold on the data once the click returned.
      URL.revokeObjectURL(link.href);
    },

    keepUnsaved(name: string, note: UnsavedNote | null): void {
      try {
        if (note) window.localStorage.setItem(UNSAVED + name, JSON.stringify(note));
        else window.localStorage.removeItem(UNSAVED + name);
      } catch {
        // Full, or not to be had in this frame: the text is on screen.
      }
    },

    recallUnsaved(name: string): UnsavedNote | null {
      try {
        return readUnsaved(JSON.parse(window.localStorage.getItem(UNSAVED + name) ?? 'null'));
      } catch {
        return null;
      }
    },
  };
}

function readUnsaved(kept: unknown): UnsavedNote | null {
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('revision' in kept)) return null;
  const { text, revision } = kept;
  return typeof text === 'string' && typeof revision === 'number' ? { text, revision } : null;
}

/** The older way, for frames that the page denies the clipboard. */
function copyBySelection(document: Document, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
