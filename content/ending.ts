/** What an act of the user means for a draft: that it is being sent, thrown away, or kept after all. */
import { closestOut, holds } from './editor';
import { type Site, sendButtonsOf } from './site';

/** `sent` is "likely sent": nothing here proves that a message left. */
export type Ending = 'sent' | 'discarded';

/** A meaning; `firm` ones are not withdrawn by a message of the page, since the user answered it already. */
export type Intent = { readonly how: Ending; readonly firm: boolean };

const targetOf = (event: Event): Element | null => {
  const target = event.composedPath()[0] ?? event.target;
  return target && 'closest' in target ? (target as Element) : null;
};

const within = (target: Element, selector: string | undefined, root: Element): boolean => {
  const match = selector ? closestOut(target, selector) : null;
  return match !== null && holds(root, match);
};

/** A click, or Enter or Space on what has the focus. */
const presses = (event: Event): boolean =>
  event.type === 'click' || (event.type === 'keydown' && /^(Enter| )$/.test((event as KeyboardEvent).key));

const isSendKey = (event: Event): boolean => {
  if (event.type !== 'keydown') return false;
  const { key, ctrlKey, metaKey, isComposing } = event as KeyboardEvent;
  return key === 'Enter' && (ctrlKey || metaKey) && !isComposing;
};

/**
 * Reads an act against one draft: an intent, `keep` where it calls the draft's intent off, null where it means nothing.
 * The caller sees to it that the event is a person's.
 */
export function intentOf(event: Event, root: Element, site: Site): Intent | 'keep' | null {
  const target = targetOf(event);
  if (!target) return null;
  if (site.sendsByKeys && isSendKey(event) && holds(root, target)) return { how: 'sent', firm: false };
  if (!presses(event)) return null;
  if (within(target, site.discardTargets, root)) return { how: 'discarded', firm: true };
  if (within(target, site.callOffTargets, root)) return 'keep';
  if (sendButtonsOf(site, root).some((button) => holds(button, target))) return { how: 'sent', firm: false };
  return null;
}

/** Whether an act anywhere on the page sends the draft last acted in: a menu entry, a question answered with yes. */
export function sendsFromOutside(event: Event, site: Site): boolean {
  const target = targetOf(event);
  return presses(event) && site.outsideSendTargets !== undefined && target?.closest(site.outsideSendTargets) != null;
}
