/** The pure parts of the workspace: groups of the ledger, search words, sites as people type them. */
import { describe, expect, it } from 'vitest';
import { groupPromises } from '../../../components/workspace/group-promises';
import { parseSite } from '../../../components/workspace/parse-site';
import { localZone } from '../../../talk-tracks/promises/moment-in-zone';
import { NOW, promise } from './fake-notebook';

const ZONE = localZone();
const due = (date: string, time?: string) => ({ text: date, date, precision: 'day' as const, ...(time && { time }) });

describe('groupPromises', () => {
  it.each([
    ['late', due('2026-11-17')],
    ['late', due('2026-11-18', '09:59')],
    ['soon', due('2026-11-18')],
    ['soon', due('2026-11-18', '10:01')],
    ['soon', due('2026-11-25')],
    ['later', due('2026-11-26')],
    ['undated', null],
  ] as const)('puts into %s what is due %j', (group, when) => {
    expect(groupPromises([promise({ due: when })], NOW, ZONE)).toMatchObject([{ group }]);
  });

  it('goes by the zone that days are meant in', () => {
    const now = new Date('2026-11-18T23:30:00Z');
    const rows = [promise({ due: due('2026-11-18') })];
    expect(groupPromises(rows, now, 'Europe/London')).toMatchObject([{ group: 'soon' }]);
    expect(groupPromises(rows, now, 'Europe/Berlin')).toMatchObject([{ group: 'late' }]);
  });

  it('never calls late what was not sent, or is done', () => {
    const past = due('2026-01-01');
    const rows = [
      promise({ state: 'drafted', due: past }),
      promise({ state: 'kept', due: past }),
      promise({ state: 'withdrawn', due: past }),
    ];
    expect(groupPromises(rows, NOW, ZONE).map(({ group, promises }) => [group, promises.length])).toEqual([
      ['drafted', 1],
      ['done', 2],
    ]);
  });

  it('orders by date, what has a time before the end of its day', () => {
    const ids = ['c', 'a', 'b'];
    const dates = [due('2026-11-21'), due('2026-11-19', '08:00'), due('2026-11-19')];
    const rows = ids.map((id, index) => promise({ id, due: dates[index] ?? null }));
    expect(groupPromises(rows, NOW, ZONE)[0]?.promises.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('parseSite', () => {
  it.each([
    ['mail.google.com', 'https://mail.google.com/*'],
    [' https://crm.example.com/deals/7?x=1 ', 'https://crm.example.com/*'],
    ['http://localhost:8080/', 'http://localhost/*'],
    ['mail.example.com:8443', 'https://mail.example.com/*'],
  ])('%j is %s', (typed, pattern) => expect(parseSite(typed)).toBe(pattern));

  it.each([
    '',
    'gmail',
    'two words.com',
    'file:///etc',
    'javascript://x.com',
    '*.example.com',
    'https://',
    '<all_urls>',
  ])('refuses %j', (typed) => expect(parseSite(typed)).toBeNull());
});
