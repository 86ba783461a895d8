/** The judge's weights that come with Keeptrack; `npm run train` writes them. */
import type { Language } from './model';
import type { WeightsFile } from './reader/weigh/weights';
import en from './weights/en.json';
import zh from './weights/zh.json';

export const builtInWeights = { en, zh } as unknown as Readonly<Record<Language, WeightsFile>>;
