/** The sites beyond Gmail, and what follows their records: brought before the hands on any other host, so that Gmail need not carry them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sharedWorld } from '../content/shared-world';
import { MORE_SITES } from '../content/sites/more-sites';
import { watchRecord } from '../content/watch-record';

export default defineUnlistedScript(() => {
  Object.assign(sharedWorld(), { sites: MORE_SITES, watchRecord });
});
