/** A hidden page for Chromium: it makes the address of a file, and frames the page that may fetch; a service worker can do neither. */
import { browser } from 'wxt/browser';
import { createFetcher } from '../../messages/ask-fetcher';
import { createBrowserShelf } from '../../messages/browser-shelf';
import { isFetchMessage } from '../../messages/fetch-message';
import { isLinkMessage } from '../../messages/link-message';

const shelf = createBrowserShelf();
const fetchFile = createFetcher(document, 'fetcher.html');

browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  if (sender.id !== browser.runtime.id) return false;
  if (isFetchMessage(message)) {
    void fetchFile(message.fetchFrom, message.path).then(respond);
    return true;
  }
  if (!isLinkMessage(message)) return false;
  void shelf.take(message.linkTo).then(
    (file) => respond(file && URL.createObjectURL(file)),
    () => respond(null),
  );
  return true;
});
