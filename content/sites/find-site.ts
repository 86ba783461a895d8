/** Which site a page is. The generic one fits anywhere. */
import type { Site } from '../site';
import { generic } from './generic';

/** Whether an address is under a match pattern of a site: a whole host, or all below one, `https://*.example.com/*`. */
function isUnder({ protocol, host }: URL, pattern: string): boolean {
  const [scheme, rest = ''] = pattern.split('//');
  const wanted = rest.replace(/\/\*$/, '');
  if (protocol !== scheme) return false;
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) || host === wanted.slice(2) : host === wanted;
}

/** Whether a page belongs to a site by its address. */
export const isOn = ({ matches }: Site, address: URL): boolean => matches.some((pattern) => isUnder(address, pattern));

/** The site of a page, by its address or by what it shows. Always answers: any page can hold a draft. */
export function findSite(address: string, document: Document, sites: readonly Site[]): Site {
  const url = new URL(address);
  return sites.find((site) => isOn(site, url)) ?? sites.find((site) => site.recognises?.(document)) ?? generic;
}

/**
 * Finds the site of one page: asked again until it is known, since a page may show what it is long after it has loaded.
 */
export function createSiteFinder(address: string, document: Document, sites: readonly Site[]): () => Site {
  let known: Site = generic;
  return () => {
    if (known === generic) known = findSite(address, document, sites);
    return known;
  };
}
