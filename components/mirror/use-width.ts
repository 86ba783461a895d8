/** How wide a chart may be: as wide as the element that holds it, whenever that changes. */
import { type RefCallback, useCallback, useState } from 'react';

/** Before it was measured, and where nothing is laid out. */
const UNMEASURED = 640;

/** The ref of the element to measure, and its width in pixels. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(UNMEASURED);
  const measure = useCallback((element: HTMLElement) => {
    const observer = new ResizeObserver((entries) => {
      const measured = Math.floor(entries[0]?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
