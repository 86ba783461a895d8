/** Shows a keyboard shortcut as the keyboard of this computer writes it. */
import { createContext, useContext } from 'react';

const IsMac = createContext(false);

/** Tells everything inside which keyboard it speaks to. */
export const KeyboardProvider = IsMac.Provider;

/** `⌥↵` or `Alt ↵`. The control around it carries `aria-keyshortcuts`, and a name of its own where the hint would disturb it. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const mac = useContext(IsMac);
  return <kbd>{mac ? `⌥${keys}` : `Alt ${keys}`}</kbd>;
}
