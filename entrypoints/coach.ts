/**
 * The door into a mail or CRM page, and all of ours that a page has to carry: it waits until somebody writes, then has
 * the eyes and hands brought. Registered by the background for granted hosts. An unlisted script, because the usual
 * content-script wrapper announces itself to the page by an event, and no page needs to know that we are here.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { awaitWriting } from '../content/await-writing';
import { sharedWorld } from '../content/shared-world';
import { createNotebookCaller } from '../messages/notebook-caller';
import type { PageCalls } from '../messages/notebook-line';
import { isShortcutMessage } from '../messages/shortcut-message';

export default defineUnlistedScript(() => {
  const world = sharedWorld();
  if (world.waits) return;
  world.waits = true;
  const background = createNotebookCaller<PageCalls>((message) => browser.runtime.sendMessage(message));

  const bring = async () => world.isAtWork || (await background.bringHands({})).ok;
  const wait = () =>
    awaitWriting(document, new AbortController().signal, async () => {
      // Stopped or restarted meanwhile: the next one who writes asks again.
      if (!(await bring())) wait();
    });
  wait();

  browser.runtime.onMessage.addListener((message: unknown) => {
    if (world.isAtWork || !isShortcutMessage(message)) return;
    world.shortcut = message.shortcut;
    void bring();
  });
});
