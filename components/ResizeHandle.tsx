/** The inner edge of the sidebar: dragged, or moved with the arrow keys, it makes the sidebar wider or narrower on this site. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { placeOn, WIDTHS } from './store/settings-slice';
import { useActions, useCoach } from './store/use-coach';
import { useWords } from './words/WordsProvider';

/** Pixels for one press of an arrow key. */
const STEP = 16;

export function ResizeHandle() {
  const words = useWords().header;
  const settings = useCoach((state) => state.settings);
  const health = useCoach((state) => state.health);
  const { tryWidth, place } = useActions();
  const side = useCoach((state) => state.side);
  const { width } = placeOn(settings, health);
  const drag = useRef<{ readonly from: number; width: number } | null>(null);
  /** Towards the page is wider. The screen does not move while the frame does. */
  const wider = (distance: number) => (side === 'right' ? -distance : distance);

  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.screenX, width };
  };
  const move = ({ screenX }: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    drag.current.width = width + wider(screenX - drag.current.from);
    tryWidth(drag.current.width);
  };
  const end = () => {
    if (drag.current && drag.current.width !== width) void place({ width: drag.current.width });
    drag.current = null;
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!steps) return;
    event.preventDefault();
    event.stopPropagation();
    void place({ width: width + wider(steps * STEP) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged; a separator that has the focus is a splitter.
    <div
      className={`resize is-${side}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={width}
      aria-valuemin={WIDTHS.least}
      aria-valuemax={WIDTHS.most}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
    />
  );
}
