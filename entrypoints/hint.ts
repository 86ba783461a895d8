/** The hint beside the draft: brought into a page when somebody has switched it on, so that nobody else's page carries it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createHint } from '../content/hint';
import { sharedWorld } from '../content/shared-world';

export default defineUnlistedScript(() => {
  sharedWorld().showHint ??= createHint(document);
});
