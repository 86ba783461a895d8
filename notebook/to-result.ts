/** Turns what a piece of work throws into a `Failure`, since errors do not survive every structured clone. */
import type { Result } from './calls';
import { OpeningBlocked } from './opening-blocked';
import { Refusal } from './refusal';

/**
 * Answers the value of `work`, or why there is none. Never rejects. What does not open in time is `held-up`; whatever else is no `Refusal` is `not-saved`: a full disk
 * shows itself as a quota, an abort or an unknown error, and none of them may look like a success.
 */
export async function toResult<Value>(work: () => PromiseLike<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure };
    if (error instanceof OpeningBlocked) return { ok: false, failure: { code: 'held-up' } };
    return { ok: false, failure: { code: 'not-saved', detail: nameError(error) } };
  }
}

/** `AbortError/QuotaExceededError`: names alone, for messages of a database may quote keys and values. */
function nameError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'failed';
  const name = 'name' in error && typeof error.name === 'string' && /^[A-Za-z]{1,40}$/.test(error.name);
  const own = name ? String(error.name) : 'failed';
  const inner = 'inner' in error && error.inner instanceof Error ? nameError(error.inner) : '';
  return inner && inner !== own ? `${own}/${inner}` : own;
}
