/**
 * Remembers when everything last went into a file. It lies in the second store: in the database, a file that is wanted because
 * the disk is full could not be written. What cannot be remembered or recalled stops nobody.
 */
import type { CanaryPort } from '../canary';

const EXPORTED_KEY = 'notebookExported';

export interface ExportLog {
  /** Everything as it is now will be in a file, at a moment (ISO). */
  note(at: string): Promise<void>;
  /** The last such moment; null where there is none. */
  last(): Promise<string | null>;
}

/** Makes the log of a profile. It never rejects. */
export function createExportLog(port: CanaryPort): ExportLog {
  return {
    note: (at) => port.set(EXPORTED_KEY, at).catch(() => {}),
    last: () =>
      port.get(EXPORTED_KEY).then(
        (at) => (typeof at === 'string' ? at : null),
        () => null,
      ),
  };
}
