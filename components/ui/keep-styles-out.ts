/**
 * Our pages take styles from their own files only. React Aria adds one `<style>` element of its own unless an element with its
 * id is there already; so one is put there, and `base.css` has the rule that it would have brought.
 */

const PRESSABLE_STYLE = 'react-aria-pressable-style';

/** Call before anything is mounted in a page; harmless a second time. */
export function keepStylesOut(page: Document): void {
  if (page.getElementById(PRESSABLE_STYLE)) return;
  const holder = page.createElement('meta');
  holder.id = PRESSABLE_STYLE;
  page.head.append(holder);
}
