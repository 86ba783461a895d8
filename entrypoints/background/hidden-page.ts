/** The hidden page of Chromium, open while somebody uses it: addresses of files, and files of channels. */
import { browser } from 'wxt/browser';

const OFFSCREEN = '/offscreen.html';

let users = 0;
let turn: Promise<void> = Promise.resolve();

const open = async (): Promise<void> => {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: ['BLOBS', 'IFRAME_SCRIPTING'],
    justification: 'Makes the address of a backup that is saved as a file, and frames the page that fetches packs.',
  });
};

/** Does something while the page is open; it closes after the last one. Chromium alone. */
export async function withHiddenPage<Value>(work: () => Promise<Value>): Promise<Value> {
  users += 1;
  try {
    // One after the other, so that two do not open it at once.
    turn = turn.then(open, open);
    await turn;
    return await work();
  } finally {
    users -= 1;
    if (users === 0) await browser.offscreen.closeDocument().catch(() => undefined);
  }
}
