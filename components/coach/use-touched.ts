/** Leads from a mark in the draft to its card. */
import { useEffect, useRef } from 'react';
import type { Span } from '../../talk-tracks/model';
import { useCoach } from '../store/use-coach';

/** Brings a card into view when its mark is touched in the draft. */
export function useTouched({ start, end }: Span) {
  const card = useRef<HTMLLIElement>(null);
  const touched = useCoach((state) => state.touched);
  const isMine = touched !== null && start <= touched.offset && touched.offset < end;
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    element.toggleAttribute('data-touched', isMine);
    if (isMine && touched) element.scrollIntoView({ block: 'nearest' });
  }, [isMine, touched]);
  return card;
}
