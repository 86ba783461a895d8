/**
 * Notices when the focus has left a card for good. Lists that a card opens over the page still belong to it; and while a button
 * is pressed nothing may move, else the press would land beside what it was meant for.
 */
import { useEffect, useRef } from 'react';

/** Milliseconds after which a tab that was turned away from is known to be hidden. */
const ELSEWHERE = 150;

/** Handlers for the card; `leave` is called once the focus is elsewhere. */
export function useLeaving(isOpen: boolean, leave: () => void): { onFocus(): void; onBlur(): void } {
  const isLeaving = useRef(false);
  const isPressing = useRef(false);
  const latest = useRef(leave);
  latest.current = leave;
  // Where the focus has gone to is known a moment later; who has turned to another tab comes back to the caret.
  const decide = useRef(() =>
    setTimeout(
      () => isLeaving.current && document.visibilityState === 'visible' && latest.current(),
      document.hasFocus() ? 0 : ELSEWHERE,
    ),
  ).current;

  useEffect(() => {
    if (!isOpen) return;
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    const press = () => {
      isPressing.current = true;
    };
    const release = () => {
      isPressing.current = false;
      decide();
    };
    isLeaving.current = false;
    document.addEventListener('pointerdown', press, options);
    document.addEventListener('pointerup', release, options);
    document.addEventListener('pointercancel', release, options);
    return () => end.abort();
  }, [isOpen, decide]);

  return {
    onFocus() {
      isLeaving.current = false;
    },
    onBlur() {
      isLeaving.current = isOpen;
      if (!isPressing.current) decide();
    },
  };
}
