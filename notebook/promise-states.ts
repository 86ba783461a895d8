/** The life of a promise as pure steps: what may follow what. A change is an event that is added; nothing is overwritten unseen. */

import type { Due } from '../talk-tracks/model';
import type { PromiseChange, Result } from './calls';
import type { PromiseEvent, PromiseRecord, PromiseState } from './model';

/** From a state to the states that may follow, with the event that says so. Going nowhere is no step. */
const STEPS: Readonly<Record<PromiseState, Readonly<Partial<Record<PromiseState, PromiseEvent['what']>>>>> = {
  drafted: { open: 'sent' },
  open: { kept: 'kept', withdrawn: 'withdrawn', lapsed: 'lapsed' },
  kept: { open: 'reopened' },
  withdrawn: { open: 'reopened' },
  lapsed: { open: 'reopened' },
};

/**
 * The promise after a change at a moment (ISO). A change that is there already gives the very same record, so that a repeated
 * request adds no second event; one that the state does not allow is a `conflict` (somebody else was first).
 */
export function stepPromise(promise: PromiseRecord, change: PromiseChange, at: string): Result<PromiseRecord> {
  if ('to' in change) return stepState(promise, change.to, at, change.note);
  if ('action' in change) {
    if (change.action === promise.action) return { ok: true, value: promise };
    const event: PromiseEvent = { at, what: 'changed', note: promise.action };
    return { ok: true, value: { ...withEvent(promise, event), action: change.action } };
  }
  if ('due' in change) return moveDue(promise, change, at);
  return { ok: true, value: setComing(promise, change, at) };
}

function stepState(promise: PromiseRecord, to: PromiseState, at: string, note?: string): Result<PromiseRecord> {
  if (promise.state === to) return { ok: true, value: promise };
  const what = STEPS[promise.state][to];
  if (!what) return { ok: false, failure: { code: 'conflict', detail: `${promise.state} cannot become ${to}` } };
  return { ok: true, value: { ...settled(withEvent(promise, { at, what, ...(note && { note }) })), state: to } };
}

/** A new date takes with it what was asked for the old one. */
function moveDue(
  promise: PromiseRecord,
  { due, note, told }: Extract<PromiseChange, { readonly due: Due | null }>,
  at: string,
): Result<PromiseRecord> {
  if (isSameDue(promise.due, due)) return { ok: true, value: promise };
  if (promise.state !== 'open' && promise.state !== 'drafted')
    return { ok: false, failure: { code: 'conflict', detail: `${promise.state} cannot be moved` } };
  const event: PromiseEvent = { at, what: 'moved', from: promise.due, ...(note && { note }), ...(told && { told }) };
  return { ok: true, value: { ...settled(withEvent(promise, event)), due } };
}

type Coming = Exclude<
  PromiseChange,
  { readonly to: unknown } | { readonly action: unknown } | { readonly due: Due | null }
>;

/** What only says what is to come: null takes it away. */
function setComing(promise: PromiseRecord, change: Coming, at: string): PromiseRecord {
  const [name, value] = Object.entries(change)[0] as [keyof PromiseRecord, string | number | null];
  if ((promise[name] ?? null) === value) return promise;
  const { [name]: _, ...rest } = promise;
  return { ...(rest as PromiseRecord), updatedAt: at, ...(value !== null && { [name]: value }) };
}

/** Without what was to come, once something else came. */
function settled({ remindAt: _, deliversIn: __, ...promise }: PromiseRecord): PromiseRecord {
  return promise;
}

const withEvent = (promise: PromiseRecord, event: PromiseEvent): PromiseRecord => ({
  ...promise,
  updatedAt: event.at,
  events: [...promise.events, event],
});

const isSameDue = (one: Due | null, other: Due | null) =>
  one?.date === other?.date &&
  one?.time === other?.time &&
  one?.precision === other?.precision &&
  one?.text === other?.text;
