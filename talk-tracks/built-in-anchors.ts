/** The built-in packs' anchors, worked out beforehand; `npm run prepare-packs` writes them. */
import core from './prepared/keeptrack-core.json';
import type { PreparedAnchors } from './reader/prepared-anchors';

export const builtInAnchors = [core] as unknown as readonly PreparedAnchors[];
