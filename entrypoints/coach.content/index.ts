/** The door into a mail or CRM page: eyes and hands, and a frame for the sidebar once a draft is in hand. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  registration: 'runtime',
  main() {
    browser.runtime.getURL('/sidebar.html');
  },
});
