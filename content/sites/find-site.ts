/** The list of sites, and which of them a page is. The generic one is last and fits anywhere. */
import type { Site } from '../site';
import { dynamics } from './dynamics';
import { fxiaoke } from './fxiaoke';
import { generic } from './generic';
import { gmail } from './gmail';
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

/** Every site, in the order in which they are asked. */
export const SITES: readonly Site[] = [
  gmail,
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
  generic,
];

/** Whether an address is under a match pattern of a site: a whole host, or all below one, `https://*.example.com/*`. */
function isUnder({ protocol, host }: URL, pattern: string): boolean {
  const [scheme, rest = ''] = pattern.split('//');
  const wanted = rest.replace(/\/\*$/, '');
  if (protocol !== scheme) return false;
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) || host === wanted.slice(2) : host === wanted;
}

/** The site of a page, by its address or by what it shows. Always answers: any page can hold a draft. */
export function findSite(address: string, document: Document): Site {
  const url = new URL(address);
  return (
    SITES.find(({ matches }) => matches.some((pattern) => isUnder(url, pattern))) ??
    SITES.find((site) => site.recognises?.(document)) ??
    generic
  );
}

/**
 * Finds the site of one page: asked again until it is known, since a page may show what it is long after it has loaded.
 */
export function createSiteFinder(address: string, document: Document): () => Site {
  let known: Site = generic;
  return () => {
    if (known === generic) known = findSite(address, document);
    return known;
  };
}
