/** Every step, oldest first. A test compares this list with the files of this folder. */
import type { Migration } from './migration';
import { v001 } from './v001';

export const MIGRATIONS: readonly Migration[] = [v001];
