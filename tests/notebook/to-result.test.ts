/** What goes wrong becomes a code and at most the names of errors: their messages may quote what the user wrote. */
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../notebook/refusal';
import { toResult } from '../../notebook/to-result';

const failing = (error: unknown) => toResult(() => Promise.reject(error));
const named = (name: string, inner?: unknown) => Object.assign(new Error('my secret note'), { name, inner });

describe('a piece of work', () => {
  it('that succeeds is its value', async () => expect(await toResult(async () => 7)).toEqual({ ok: true, value: 7 }));

  it('that is refused says why', async () =>
    expect(await failing(new Refusal({ code: 'not-found' }))).toEqual({ ok: false, failure: { code: 'not-found' } }));

  it.each([
    [named('AbortError', named('QuotaExceededError')), 'AbortError/QuotaExceededError'],
    [named('AbortError', named('AbortError')), 'AbortError'],
    [named('my secret note'), 'failed'],
    [named('AbortError', named('my secret note')), 'AbortError/failed'],
    [new DOMException('my secret note', 'UnknownError'), 'UnknownError'],
    ['my secret note', 'failed'],
    [undefined, 'failed'],
  ])('that fails is not saved: %#', async (error, detail) =>
    expect(await failing(error)).toEqual({ ok: false, failure: { code: 'not-saved', detail } }),
  );

  it('that throws before it promised anything is answered all the same', async () => {
    const thrown = toResult(() => {
      throw new RangeError('my secret note');
    });
    expect(await thrown).toEqual({ ok: false, failure: { code: 'not-saved', detail: 'RangeError' } });
  });
});
