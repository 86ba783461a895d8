/** What the charts and tables count: promises by week and by person, pillars by week, and the lines of a scale. */
import { describe, expect, it } from 'vitest';
import { countPillars, shareOf, sumPillars } from '../../../components/mirror/count-pillars';
import { countAll, countByPerson, countByWeek, promisesIn } from '../../../components/mirror/count-promises';
import { countTicks } from '../../../components/mirror/count-ticks';
import { pileStandings } from '../../../components/mirror/pile-standings';
import type { Contact, Sending } from '../../../notebook/model';
import { promise } from '../workspace/fake-notebook';

const NOW = new Date('2027-01-06T10:00:00Z');
const WEEKS = ['2026-12-21', '2026-12-28', '2027-01-04'];
const on = (createdAt: string, own = {}) => promise({ createdAt, due: null, ...own });
const contact = (id: string, name: string, sameAs?: string): Contact => ({
  id,
  name,
  firstSeen: '',
  lastSeen: '',
  ...(sameAs && { sameAs }),
});

describe('promises', () => {
  const rows = [
    on('2026-12-20T12:00:00Z'),
    on('2026-12-21T12:00:00Z', { state: 'kept' }),
    on('2027-01-03T12:00:00Z', { state: 'withdrawn' }),
    on('2027-01-03T12:00:00Z', { who: 'recipient' }),
    on('2027-01-04T12:00:00Z', { state: 'drafted' }),
    on('2027-01-04T12:00:00Z'),
    on('2027-01-05T12:00:00Z'),
  ];
  const counted = promisesIn(WEEKS, rows, NOW, 'UTC');

  it('are those of the user, sent, and made in these weeks', () => {
    expect(counted.map(({ week, standing }) => [week, standing])).toEqual([
      ['2026-12-21', 'inTime'],
      ['2026-12-28', 'withdrawn'],
      ['2027-01-04', 'open'],
      ['2027-01-04', 'open'],
    ]);
    expect(countAll(counted)).toEqual({ inTime: 1, moved: 0, later: 0, withdrawn: 1, lapsed: 0, open: 2 });
  });

  it('are counted by week, in the zone, empty weeks too', () => {
    expect(countByWeek(WEEKS, counted).map(({ key, total }) => [key, total])).toEqual([
      ['2026-12-21', 1],
      ['2026-12-28', 1],
      ['2027-01-04', 2],
    ]);
    const east = promisesIn(WEEKS, [on('2027-01-03T17:00:00Z')], NOW, 'Asia/Shanghai');
    expect(countByWeek(WEEKS, east).map(({ total }) => total)).toEqual([0, 0, 1]);
  });

  it('are counted by person, under whichever address, whoever was promised most first', () => {
    const contacts = [contact('ana@a', 'Ana Brandt'), contact('ana@b', 'A. Brandt', 'ana@a'), contact('bo@b', 'Bo')];
    const made = promisesIn(
      WEEKS,
      [
        on('2027-01-04T12:00:00Z', { contactId: 'bo@b', contactName: 'Bo' }),
        on('2027-01-04T12:00:00Z', { contactId: 'ana@a', state: 'kept' }),
        on('2027-01-04T12:00:00Z', { contactId: 'ana@b' }),
        on('2027-01-04T12:00:00Z', { contactId: 'gone@c', contactName: 'Somebody' }),
        on('2027-01-04T12:00:00Z', { contactId: null }),
      ],
      NOW,
      'UTC',
    );
    expect(countByPerson(contacts, made).map(({ name, total, counts }) => [name, total, counts.inTime])).toEqual([
      ['Ana Brandt', 2, 1],
      ['Bo', 1, 0],
      ['Somebody', 1, 0],
    ]);
  });
});

describe('a bar', () => {
  it('is piled of what there is, each piece on the one before', () => {
    const rows = ['kept', 'withdrawn', 'open', 'open'] as const;
    const counted = promisesIn(
      WEEKS,
      rows.map((state) => on('2027-01-04T12:00:00Z', { state })),
      NOW,
      'UTC',
    );
    expect(pileStandings(countByWeek(WEEKS, counted))).toEqual([
      [],
      [],
      [
        { standing: 'inTime', from: 0, to: 1 },
        { standing: 'withdrawn', from: 1, to: 2 },
        { standing: 'open', from: 2, to: 4 },
      ],
    ]);
  });
});

describe('pillars', () => {
  const sent = (at: string, ...pillars: Sending['pillars']): Sending => ({
    id: at,
    at,
    contactId: null,
    kind: 'mail',
    pillars,
  });
  const weeks = countPillars(
    WEEKS,
    [
      sent('2026-12-20T23:59:59Z', 'limits'),
      sent('2026-12-22T12:00:00Z', 'empathy', 'evidence'),
      sent('2026-12-23T12:00:00Z', 'empathy'),
      sent('2027-01-05T12:00:00Z'),
    ],
    'UTC',
  );

  it('are counted by the week in which a draft went out', () => {
    expect(weeks.map(({ sent: count, counts }) => [count, counts.empathy, counts.evidence, counts.limits])).toEqual([
      [2, 2, 1, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(sumPillars(weeks)).toEqual({ sent: 3, counts: { empathy: 2, evidence: 1, limits: 0, commitment: 0 } });
  });

  it('have a share, but none where nothing was sent', () => {
    expect(weeks.map((week) => shareOf(week, 'evidence'))).toEqual([0.5, null, 0]);
  });
});

describe('the lines of a scale', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6]],
    [11, [0, 5, 10, 15]],
    [49, [0, 10, 20, 30, 40, 50]],
    [140, [0, 50, 100, 150]],
  ])('up to %i are %j', (most, lines) => expect(countTicks(most)).toEqual(lines));
});
