/** The sites beyond Gmail: brought before the hands on any other host, so that Gmail need not carry them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedWorld } from '../content/shared-world';
import { MORE_SITES } from '../content/sites/more-sites';

export default defineUnlistedScript(() => {
  sharedWorld().sites = MORE_SITES;
});
