/** How a promise stands: each way has a place of its own, by the clock of the user's zone. */
import { describe, expect, it } from 'vitest';
import { madeAt, standingOf } from '../../../components/mirror/standing-of';
import type { PromiseEvent, PromiseRecord } from '../../../notebook/model';
import { promise } from '../workspace/fake-notebook';

const NOW = new Date('2026-11-18T10:00:00Z');
const day = (date: string) => ({ text: '', date, precision: 'day' as const });
const at = (moment: string, what: PromiseEvent['what'], from?: string): PromiseEvent => ({
  at: moment,
  what,
  ...(from && { from: day(from) }),
});
const SENT = [at('2026-11-02T09:00:00Z', 'confirmed'), at('2026-11-02T10:00:00Z', 'sent')];
const made = (own: Partial<PromiseRecord>, ...events: readonly PromiseEvent[]) =>
  promise({ due: day('2026-11-06'), createdAt: '2026-11-02T09:00:00Z', events: [...SENT, ...events], ...own });
const kept = (moment: string) => at(moment, 'kept');

describe('a promise', () => {
  it.each<[string, PromiseRecord, string]>([
    ['kept before its day', made({ state: 'kept' }, kept('2026-11-04T10:00:00Z')), 'inTime'],
    ['kept in the last minute of its day', made({ state: 'kept' }, kept('2026-11-06T23:59:59Z')), 'inTime'],
    ['kept the day after', made({ state: 'kept' }, kept('2026-11-07T00:00:01Z')), 'later'],
    [
      'kept a minute after its time',
      made(
        { state: 'kept', due: { text: '', date: '2026-11-06', time: '12:00', precision: 'time' } },
        kept('2026-11-06T12:01:00Z'),
      ),
      'later',
    ],
    ['kept, and never had a date', made({ state: 'kept', due: null }, kept('2026-11-17T10:00:00Z')), 'inTime'],
    [
      'moved before its day, kept by the new one',
      made(
        { state: 'kept', due: day('2026-11-12') },
        at('2026-11-05T10:00:00Z', 'moved', '2026-11-06'),
        kept('2026-11-12T10:00:00Z'),
      ),
      'moved',
    ],
    [
      'moved before its day, kept after the new one',
      made(
        { state: 'kept', due: day('2026-11-12') },
        at('2026-11-05T10:00:00Z', 'moved', '2026-11-06'),
        kept('2026-11-13T10:00:00Z'),
      ),
      'later',
    ],
    [
      'moved when its day had passed, kept by the new one',
      made(
        { state: 'kept', due: day('2026-11-12') },
        at('2026-11-09T10:00:00Z', 'moved', '2026-11-06'),
        kept('2026-11-10T10:00:00Z'),
      ),
      'later',
    ],
    [
      'moved before its day, on its way',
      made({ due: day('2026-11-25') }, at('2026-11-05T10:00:00Z', 'moved', '2026-11-06')),
      'moved',
    ],
    [
      'moved before its day, the new one has passed too',
      made({ due: day('2026-11-12') }, at('2026-11-05T10:00:00Z', 'moved', '2026-11-06')),
      'open',
    ],
    [
      'moved when its day had passed, on its way',
      made({ due: day('2026-11-25') }, at('2026-11-09T10:00:00Z', 'moved', '2026-11-06')),
      'open',
    ],
    [
      'given a date where it had none, kept',
      made({ state: 'kept' }, { at: '2026-11-03T10:00:00Z', what: 'moved', from: null }, kept('2026-11-04T10:00:00Z')),
      'inTime',
    ],
    [
      'moved while it was still a draft, kept',
      made(
        { state: 'kept', due: day('2026-11-12') },
        at('2026-11-02T09:30:00Z', 'moved', '2026-11-06'),
        kept('2026-11-11T10:00:00Z'),
      ),
      'inTime',
    ],
    [
      'kept in time, opened again, kept after its day',
      made(
        { state: 'kept' },
        kept('2026-11-04T10:00:00Z'),
        at('2026-11-05T10:00:00Z', 'reopened'),
        kept('2026-11-09T10:00:00Z'),
      ),
      'later',
    ],
    ['withdrawn', made({ state: 'withdrawn' }, at('2026-11-09T10:00:00Z', 'withdrawn')), 'withdrawn'],
    ['whose condition never came', made({ state: 'lapsed' }, at('2026-11-09T10:00:00Z', 'lapsed')), 'lapsed'],
    ['open, its day to come', made({ due: day('2026-11-20') }), 'open'],
    ['open, its day passed', made({}), 'open'],
  ])('%s', (_, record, expected) => expect(standingOf(record, NOW, 'UTC')).toBe(expected));

  it('is kept in time by the clock of the zone', () => {
    const record = made({ state: 'kept' }, kept('2026-11-06T20:00:00Z'));
    expect(standingOf(record, NOW, 'America/New_York')).toBe('inTime');
    expect(standingOf(record, NOW, 'Asia/Shanghai')).toBe('later');
  });

  it('counts an hour more on the day the clocks go back', () => {
    const record = made({ state: 'kept', due: day('2026-10-25'), events: [kept('2026-10-25T22:59:59Z')] });
    expect(standingOf(record, NOW, 'Europe/Berlin')).toBe('inTime');
    const after = made({ state: 'kept', due: day('2026-10-25'), events: [kept('2026-10-25T23:00:01Z')] });
    expect(standingOf(after, NOW, 'Europe/Berlin')).toBe('later');
  });

  it('stands nowhere while it is in a draft, or where somebody else made it', () => {
    expect(standingOf(made({ state: 'drafted' }), NOW, 'UTC')).toBeNull();
    expect(standingOf(made({ who: 'recipient' }), NOW, 'UTC')).toBeNull();
    expect(standingOf(made({ who: 'other' }), NOW, 'UTC')).toBeNull();
  });

  it('was made when its draft was sent, or when it was written down', () => {
    expect(madeAt(made({}))).toBe('2026-11-02T10:00:00Z');
    expect(madeAt(promise({ createdAt: '2026-11-17T09:00:00Z' }))).toBe('2026-11-17T09:00:00Z');
  });
});
