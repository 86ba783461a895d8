/** What may follow what in the life of a promise. */
import { describe, expect, it } from 'vitest';
import type { PromiseChange } from '../../notebook/calls';
import type { PromiseRecord, PromiseState } from '../../notebook/model';
import { stepPromise } from '../../notebook/promise-states';
import { codeIn, valueIn } from './make-notebook';

const AT = '2026-03-03T08:00:00.000Z';
const inState = (state: PromiseState): PromiseRecord => ({
  id: 'p1',
  who: 'writer',
  action: 'send the plan',
  sentence: 'I will send the plan.',
  due: { text: 'Friday', date: '2026-03-06', precision: 'day' },
  condition: null,
  contactId: null,
  contactName: '',
  state,
  draftKey: null,
  subject: '',
  kind: 'mail',
  createdAt: '2026-03-02T08:00:00.000Z',
  updatedAt: '2026-03-02T08:00:00.000Z',
  events: [{ at: '2026-03-02T08:00:00.000Z', what: 'confirmed' }],
});

describe('a step', () => {
  it.each([
    ['drafted', 'open', 'sent'],
    ['open', 'kept', 'kept'],
    ['open', 'withdrawn', 'withdrawn'],
    ['kept', 'open', 'reopened'],
    ['withdrawn', 'open', 'reopened'],
    ['open', 'lapsed', 'lapsed'],
    ['lapsed', 'open', 'reopened'],
  ] as const)('from %s to %s is the event %s', (from, to, what) => {
    const before = inState(from);
    const after = valueIn(stepPromise(before, { to, note: 'by phone' }, AT));
    expect(after).toEqual({
      ...before,
      state: to,
      updatedAt: AT,
      events: [...before.events, { at: AT, what, note: 'by phone' }],
    });
  });

  it.each([
    ['drafted', 'kept'],
    ['drafted', 'withdrawn'],
    ['kept', 'withdrawn'],
    ['withdrawn', 'kept'],
    ['drafted', 'lapsed'],
    ['kept', 'lapsed'],
    ['lapsed', 'kept'],
  ] as const)('from %s to %s is refused', (from, to) =>
    expect(codeIn(stepPromise(inState(from), { to }, AT))).toBe('conflict'),
  );

  it.each(['kept', 'withdrawn', 'open'] as const)('to %s, where it is already, adds nothing', (to) => {
    const before = inState(to);
    expect(valueIn(stepPromise(before, { to }, AT))).toBe(before);
  });
});

describe('a new date', () => {
  const due = { text: 'next Monday', date: '2026-03-09', precision: 'day' } as const;

  it('remembers the old one', () => {
    const after = valueIn(stepPromise(inState('open'), { due, note: 'agreed' }, AT));
    expect(after.due).toEqual(due);
    expect(after.events.at(-1)).toEqual({ at: AT, what: 'moved', from: inState('open').due, note: 'agreed' });
  });
  it('remembers why, and who was told', () => {
    const after = valueIn(stepPromise(inState('open'), { due, note: 'the printer is down', told: 'Ann' }, AT));
    expect(after.events.at(-1)).toMatchObject({ what: 'moved', note: 'the printer is down', told: 'Ann' });
  });
  it('may be no date', () => expect(valueIn(stepPromise(inState('drafted'), { due: null }, AT)).due).toBeNull());
  it('that is the old one adds nothing', () => {
    const before = inState('open');
    expect(valueIn(stepPromise(before, { due: structuredClone(before.due) }, AT))).toBe(before);
  });
  it.each(['kept', 'withdrawn'] as const)('is refused once it is %s', (state) =>
    expect(codeIn(stepPromise(inState(state), { due }, AT))).toBe('conflict'),
  );
});

describe('new words', () => {
  const change: PromiseChange = { action: 'send plan and photos' };
  it('remember the old ones', () => {
    const after = valueIn(stepPromise(inState('kept'), change, AT));
    expect(after.action).toBe('send plan and photos');
    expect(after.events.at(-1)).toEqual({ at: AT, what: 'changed', note: 'send the plan' });
  });
  it('that are the old ones add nothing', () => {
    const before = inState('open');
    expect(valueIn(stepPromise(before, { action: before.action }, AT))).toBe(before);
  });
});

describe('what only says what is to come', () => {
  const changes = [{ lead: 1440 }, { remindAt: AT }, { deliversIn: 'draft-2' }] as const;
  const untold = [{ lead: null }, { remindAt: null }, { deliversIn: null }] as const;

  it.each(changes)('is kept without an event: %j', (change) => {
    const before = inState('open');
    expect(valueIn(stepPromise(before, change, AT))).toEqual({ ...before, ...change, updatedAt: AT });
  });
  it.each(changes)('said twice changes nothing: %j', (change) => {
    const before = valueIn(stepPromise(inState('open'), change, AT));
    expect(valueIn(stepPromise(before, change, '2026-03-04T08:00:00.000Z'))).toBe(before);
  });
  it.each(untold)('that was never said changes nothing: %j', (change) => {
    const before = inState('open');
    expect(valueIn(stepPromise(before, change, AT))).toBe(before);
  });
  it('is over once it is kept or moved; how early to be reminded is not', () => {
    const before = { ...inState('open'), lead: 30, remindAt: AT, deliversIn: 'draft-2' };
    const moved = { due: { text: '', date: '2026-03-09', precision: 'day' } } as const;
    for (const change of [{ to: 'kept' } as const, moved]) {
      const after = valueIn(stepPromise(before, change, AT));
      expect(after).not.toHaveProperty('remindAt');
      expect(after).not.toHaveProperty('deliversIn');
      expect(after.lead).toBe(30);
    }
  });
});
