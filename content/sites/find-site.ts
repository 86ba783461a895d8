/** The list of sites, and which of them a page is. The generic one is last and fits anywhere. */
import type { Site } from '../site';
import { generic } from './generic';
import { gmail } from './gmail';
import { roundcube } from './roundcube';

/** Every site, in the order in which they are asked. */
export const SITES: readonly Site[] = [gmail, roundcube, generic];

/** Whether an address is under a match pattern of a site, which is a whole host: `https://mail.example.com/*`. */
const isUnder = (address: string, pattern: string): boolean => address.startsWith(pattern.slice(0, -1));

/** The site of a page, by its address or by what it shows. Always answers: any page can hold a draft. */
export const findSite = (address: string, document: Document): Site =>
  SITES.find((site) => site.matches.some((pattern) => isUnder(address, pattern)) || site.recognises?.(document)) ??
  generic;
