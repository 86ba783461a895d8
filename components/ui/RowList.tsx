/** A list whose rows are also reached with the arrow keys: up, down, home and end move between the controls marked `data-row`. */
import type { KeyboardEvent, ReactNode } from 'react';

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

const isTextField = (element: Element) =>
  element.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="search"])');

/** Moves the focus between rows; leaves the keys alone inside text fields and where a control used them. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, altKey, ctrlKey, metaKey } = event;
  if (!Object.hasOwn(KEYS, key) || event.isDefaultPrevented() || altKey || ctrlKey || metaKey) return;
  if (!(target instanceof Element) || isTextField(target)) return;
  const isInSearch = target.matches('input[type="search"]');
  if (isInSearch && (key === 'Home' || key === 'End')) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')].map(
    (row) => row.querySelector<HTMLElement>('input') ?? row,
  );
  const at = rows.findIndex((row) => row === target || row.closest('[data-row]')?.contains(target));
  const next = rows[KEYS[key]?.(at < 0 ? rowBefore(rows, target) : at, rows.length - 1) ?? 0];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The row in whose details the focus stands. */
const rowBefore = (rows: readonly HTMLElement[], target: Element): number =>
  rows.findLastIndex((row) => (row.compareDocumentPosition(target) & 4) !== 0);

export interface RowListProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/** Wraps lists; its rows mark their first control with `data-row`. */
export function RowList({ children, className }: RowListProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on top of controls that are reached without them.
    <div {...(className && { className })} onKeyDown={moveFocus}>
      {children}
    </div>
  );
}
