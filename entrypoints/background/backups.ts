/** Writes scheduled backups into the download folder, and has the copies follow, once an hour. */
import { browser } from 'wxt/browser';
import { createBrowserShelf } from '../../messages/browser-shelf';
import type { LinkMessage } from '../../messages/link-message';
import type { NotebookAnswers } from '../../notebook/create-notebook';
import { withHiddenPage } from './hidden-page';

const ALARM = 'look-for-backup';
/** Minutes. */
const HOUR = 60;
/** Inside of the download folder. */
const FOLDER = 'Keeptrack';

/** Whether an alarm is the one that `watchForBackups` set. */
export const isBackupAlarm = ({ name }: { readonly name: string }): boolean => name === ALARM;

/** Sets the alarm, unless it is set. */
export async function watchForBackups(): Promise<void> {
  if (!(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: HOUR });
}

/** Two looks at once must not write two files. */
let turn: Promise<void> = Promise.resolve();

/** Writes a backup where one is due, and says so; never rejects. */
export function backUpIfDue(notebook: NotebookAnswers, now: Date): Promise<void> {
  turn = turn.then(() => backUp(notebook, now)).catch(() => void notebook.backupFailed('not-written'));
  return turn;
}

async function backUp(notebook: NotebookAnswers, now: Date): Promise<void> {
  const due = await notebook.backupDue(now);
  if (!due.ok || !due.value) return;
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) {
    await notebook.backupFailed('not-allowed');
    return;
  }
  const made = await notebook.exportFile({ format: 'sealed' });
  if (!made.ok) {
    await notebook.backupFailed('not-made');
    return;
  }
  const { name, shelved } = made.value;
  try {
    const write = () => writeFile(shelved, `${FOLDER}/${name}`);
    const isWritten = await (import.meta.env.CHROME ? withHiddenPage(write) : write());
    await (isWritten ? notebook.backupSaved({ name }) : notebook.backupFailed('not-written'));
  } finally {
    await createBrowserShelf().remove(shelved);
  }
}

/** Resolves once the browser is done with it: true where the file is there. */
async function writeFile(shelved: string, filename: string): Promise<boolean> {
  const url = await linkTo(shelved);
  if (!url) return false;
  try {
    const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    return await isDone(id);
  } finally {
    // In Chromium it goes with the hidden page.
    if (!import.meta.env.CHROME) URL.revokeObjectURL(url);
  }
}

/** Resolves once a download came to its end: true where it is complete. */
function isDone(id: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(look);
      resolve(item?.state === 'complete');
    };
    browser.downloads.onChanged.addListener(look);
    void look();
  });
}

/** An address of a file on the shelf; null where there is none. */
async function linkTo(shelved: string): Promise<string | null> {
  if (!import.meta.env.CHROME) {
    const file = await createBrowserShelf().take(shelved);
    return file && URL.createObjectURL(file);
  }
  const message: LinkMessage = { keeptrack: 1, linkTo: shelved };
  const url: unknown = await browser.runtime.sendMessage(message);
  return typeof url === 'string' ? url : null;
}
