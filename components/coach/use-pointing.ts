/** While a card is hovered or has the focus, its words are washed in the draft. */
import type { Span } from '../../talk-tracks/model';
import { useActions } from '../store/use-coach';

/** Handlers for the card of a span; without a span they do nothing. */
export function usePointing(span: Span | null) {
  const { point } = useActions();
  const wash = () => span && point({ start: span.start, end: span.end });
  const dry = () => span && point(null);
  return { onPointerEnter: wash, onPointerLeave: dry, onFocus: wash, onBlur: dry };
}
