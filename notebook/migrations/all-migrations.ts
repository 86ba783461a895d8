/** Every step, oldest first. A test compares this list with the files of this folder. */
import type { Migration } from './migration';
import { v001 } from './v001';
import { v002 } from './v002';
import { v003 } from './v003';
import { v004 } from './v004';
import { v005 } from './v005';
import { v006 } from './v006';
import { v007 } from './v007';

export const MIGRATIONS: readonly Migration[] = [v001, v002, v003, v004, v005, v006, v007];
