import type { Site } from '../site';
import { generic } from './generic';
import { gmail } from './gmail';
import { MORE_SITES } from './more-sites';

/** Every site, in the order in which they are asked; the generic one is last and fits anywhere. */
export const SITES: readonly Site[] = [gmail, ...MORE_SITES, generic];
