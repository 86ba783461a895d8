/**
 * The shortcuts inside the frame: Alt+Enter inserts; Alt+P confirms the next promise, Alt+E opens
 * it to be put right, Alt+D sets it aside, Alt+A confirms all of them; Esc folds.
 */
import type { KeyboardEvent } from 'react';
import type { CoachState } from './store/coach-state';

type ShortcutActions = Pick<CoachState, 'insertFirst' | 'confirmNext' | 'editNext' | 'dropNext' | 'confirmAll'>;
type Shortcut = keyof ShortcutActions;

const LETTERS: Readonly<Record<string, Shortcut>> = {
  KeyP: 'confirmNext',
  KeyE: 'editNext',
  KeyD: 'dropNext',
  KeyA: 'confirmAll',
};

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));

/** By the key's place, since Alt changes what it writes on some keyboards. Letters stay letters in text fields. */
const shortcutOf = ({ code, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): Shortcut | null => {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  if (code === 'Enter') return 'insertFirst';
  if (isTextField(target) || !Object.hasOwn(LETTERS, code)) return null;
  return LETTERS[code] ?? null;
};

/** Does what the key asks for; `fold` is null where nothing can be folded. Keys of an input method are left alone. */
export function pressKey(event: KeyboardEvent<HTMLElement>, actions: ShortcutActions, fold: (() => void) | null): void {
  if (event.isDefaultPrevented() || event.nativeEvent.isComposing || event.repeat) return;
  const shortcut = shortcutOf(event);
  if (shortcut) void actions[shortcut]();
  else if (event.key === 'Escape' && fold && !isTextField(event.target)) fold();
  else return;
  event.preventDefault();
}
