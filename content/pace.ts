/** A gentle hurry: what happens often is done soon, but not more often than it is worth. */

export interface Pace {
  /** Does it soon; many calls become one. */
  soon(): void;
}

/**
 * Runs `work` in the next task, then at most once in `gap` milliseconds. Nothing is pending while nobody calls.
 * Timers rather than frames: a page in the background draws no frames, but its drafts can still end.
 */
export function createPace(work: () => void, gap: number, signal: AbortSignal): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -gap;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    soon() {
      if (timer !== undefined || signal.aborted) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          last = performance.now();
          work();
        },
        Math.max(0, last + gap - performance.now()),
      );
    },
  };
}
