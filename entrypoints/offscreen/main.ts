/** A hidden page for Chromium, open for as long as a backup is being written: it makes the address that a service worker cannot make. */
import { browser } from 'wxt/browser';
import { createBrowserShelf } from '../../messages/browser-shelf';
import { isLinkMessage } from '../../messages/link-message';

const shelf = createBrowserShelf();

browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  if (!isLinkMessage(message) || sender.id !== browser.runtime.id) return false;
  void shelf.take(message.linkTo).then(
    (file) => respond(file && URL.createObjectURL(file)),
    () => respond(null),
  );
  return true;
});
