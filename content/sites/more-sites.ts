/** The sites beyond Gmail and the generic one. */
import type { Site } from '../site';
import { dynamics } from './dynamics';
import { fxiaoke } from './fxiaoke';
import { hubspot } from './hubspot';
import { neocrm } from './neocrm';
import { neteaseMail } from './netease-mail';
import { odoo } from './odoo';
import { outlook } from './outlook';
import { pipedrive } from './pipedrive';
import { qqMail } from './qq-mail';
import { roundcube } from './roundcube';
import { salesforce } from './salesforce';
import { suitecrm } from './suitecrm';
import { twenty } from './twenty';
import { zoho } from './zoho';

/** In the order in which they are asked. */
export const MORE_SITES: readonly Site[] = [
  outlook,
  qqMail,
  neteaseMail,
  hubspot,
  salesforce,
  dynamics,
  pipedrive,
  zoho,
  fxiaoke,
  neocrm,
  roundcube,
  suitecrm,
  odoo,
  twenty,
];
