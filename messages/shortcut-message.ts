/** How the background hands a keyboard shortcut, or a click on the toolbar button, to the page in front. */
import type { ShortcutName } from '../talk-tracks/page-draft';

export interface ShortcutMessage {
  readonly keeptrack: 1;
  readonly shortcut: ShortcutName;
}

const NAMES: readonly string[] = ['toggle', 'insert-first', 'confirm-promise', 'search'] satisfies ShortcutName[];

/** Whether a browser command is one of ours. */
export const isShortcutName = (name: string): name is ShortcutName => NAMES.includes(name);

/** Whether a message from the background is a shortcut; pages cannot send any. */
export const isShortcutMessage = (message: unknown): message is ShortcutMessage =>
  typeof message === 'object' &&
  message !== null &&
  'keeptrack' in message &&
  message.keeptrack === 1 &&
  'shortcut' in message &&
  typeof message.shortcut === 'string' &&
  isShortcutName(message.shortcut);
