/** Two records of one promise: every event of both, and a state that follows from the last of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePromise } from '../../notebook/merge-promise';
import type { PromiseRecord } from '../../notebook/model';
import { stepPromise } from '../../notebook/promise-states';

const at = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString();
const made: PromiseRecord = {
  id: 'p1',
  who: 'writer',
  action: 'send the plan',
  sentence: 'I will send the plan.',
  due: { text: '', date: '2026-03-20', precision: 'day' },
  condition: null,
  contactId: null,
  contactName: '',
  state: 'open',
  draftKey: null,
  subject: '',
  kind: 'mail',
  createdAt: at(1),
  updatedAt: at(1),
  events: [{ at: at(1), what: 'confirmed' }],
};
type Change = Parameters<typeof stepPromise>[1];
const promiseAfter = (...changes: readonly (readonly [number, Change])[]): PromiseRecord =>
  changes.reduce((promise, [day, change]) => {
    const stepped = stepPromise(promise, change, at(day));
    return stepped.ok ? stepped.value : promise;
  }, made);

const moved = { text: '', date: '2026-03-27', precision: 'day' } as const;

describe('what happened on either side', () => {
  it('happened, whoever changed something last', () => {
    const ours = promiseAfter([2, { to: 'kept' }]);
    const theirs = promiseAfter([3, { action: 'send both plans' }]);
    const expected = { state: 'kept', action: 'send both plans', updatedAt: at(3) };
    expect(mergePromise(ours, theirs)).toMatchObject(expected);
    expect(mergePromise(theirs, ours)).toMatchObject(expected);
    expect(mergePromise(ours, theirs)?.events.map(({ what }) => what)).toEqual(['confirmed', 'kept', 'changed']);
  });

  it('gives the state and the date of what happened last', () => {
    const ours = promiseAfter([2, { due: moved }], [5, { to: 'withdrawn' }]);
    const theirs = promiseAfter([3, { to: 'kept' }], [4, { to: 'open' }]);
    expect(mergePromise(ours, theirs)).toMatchObject({ state: 'withdrawn', due: moved, updatedAt: at(5) });
    expect(mergePromise(theirs, ours)).toMatchObject({ state: 'withdrawn', due: moved, updatedAt: at(5) });
  });

  it('asks to be reminded no more where it was kept elsewhere', () => {
    const ours = promiseAfter([2, { to: 'kept' }]);
    const theirs = promiseAfter([3, { remindAt: at(9) }]);
    expect(mergePromise(ours, theirs)).not.toHaveProperty('remindAt');
    expect(mergePromise(made, theirs)).toMatchObject({ remindAt: at(9) });
  });

  it('changes nothing where all of it is here', () => {
    const ours = promiseAfter([2, { to: 'kept' }], [3, { to: 'open' }]);
    expect(mergePromise(ours, ours)).toBeNull();
    expect(mergePromise(ours, made)).toBeNull();
  });

  it('comes to the same from both sides, and no more the second time', () => {
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.constantFrom<Change>({ to: 'kept' }, { to: 'open' }, { to: 'withdrawn' }, { to: 'lapsed' }),
      fc.constantFrom('a', 'b', 'c').map((action) => ({ action })),
      fc.constantFrom(null, moved).map((due) => ({ due })),
    );
    // Days differ between the sides: two things at one millisecond have no order.
    const history = (odd: number) =>
      fc.array(fc.tuple(fc.nat(40), change), { maxLength: 6 }).map((changes) =>
        promiseAfter(
          ...changes
            .toSorted(([one], [other]) => one - other)
            .filter(([day], index, all) => index === 0 || day !== all[index - 1]?.[0])
            .map(([day, what]) => [2 + 2 * day + odd, what] as const),
        ),
      );
    fc.assert(
      fc.property(history(0), history(1), (ours, theirs) => {
        const [one, other] = [mergePromise(ours, theirs) ?? ours, mergePromise(theirs, ours) ?? theirs];
        expect(one).toEqual(other);
        expect(mergePromise(one, theirs) ?? one).toEqual(one);
        expect(new Set(one.events.map(({ at: moment }) => moment)).size).toBe(one.events.length);
      }),
    );
  });
});
