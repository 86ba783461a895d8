// What many reports say together (A48): exact however files come, and silent about few people.
import { describe, expect, it } from 'vitest';
import { FEWEST_PEOPLE, sumUse } from '../../../talk-tracks/use/sum-use';
import { NO_USE, USE_ACTS, type UseDay } from '../../../talk-tracks/use/use-day';
import type { UseReport } from '../../../talk-tracks/use/use-report';

const reporter = (at: number) => at.toString(16).padStart(16, '0');
const report = (at: number, days: readonly Partial<UseDay>[]): UseReport => ({
  format: 'keeptrack-use',
  version: 1,
  reporter: reporter(at),
  days: days.map((own) => ({ ...NO_USE, day: '2026-11-17', track: 'core/name-it', ...own })),
});
const people = (count: number, days: readonly Partial<UseDay>[], from = 0) =>
  Array.from({ length: count }, (_, at) => report(from + at, days));

/** Numbers by chance that are the same each time. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('reports together', () => {
  it('are counted exactly: ten thousand people, each file three times, mixed up, older ones among them', () => {
    const pick = chance(48);
    const tracks = ['core/name-it', 'core/say-the-limit', 'team/a-case'];
    const expected = new Map<string, number>();
    const files: UseReport[] = [];
    for (let at = 0; at < 10_000; at += 1) {
      const days = ['2026-11-16', '2026-11-19', '2026-11-24'].map((day) => {
        const track = tracks[pick(3)] as string;
        const row = { day, track, offered: 1 + pick(9), inserted: pick(4), reworded: pick(2), dismissed: pick(2) };
        const week = day < '2026-11-23' ? '2026-11-16' : '2026-11-23';
        for (const act of USE_ACTS)
          expected.set(`${track} ${week} ${act}`, (expected.get(`${track} ${week} ${act}`) ?? 0) + row[act]);
        return row;
      });
      // One that was written earlier knows fewer days.
      files.push(report(at, days), report(at, days), report(at, days), report(at, days.slice(0, pick(3))));
    }
    for (let at = files.length - 1; at > 0; at -= 1) {
      const other = pick(at + 1);
      [files[at], files[other]] = [files[other] as UseReport, files[at] as UseReport];
    }
    const sum = sumUse(files);
    expect(sum.people).toBe(10_000);
    const told = new Map(
      sum.tracks.flatMap(({ track, weeks }) =>
        weeks.flatMap((week) => USE_ACTS.map((act) => [`${track} ${week.week} ${act}`, week[act]] as const)),
      ),
    );
    expect([...told].sort()).toEqual([...expected].sort());
  });
  it('say the same in whatever order they come', () => {
    const files = [...people(6, [{ offered: 2 }]), ...people(5, [{ offered: 3, inserted: 1 }], 3)];
    expect(sumUse([...files].reverse())).toEqual(sumUse(files));
  });
});

describe('few people', () => {
  it.each([1, 2, 3, 4])('are not told of: a week of %i', (count) => {
    expect(sumUse(people(count, [{ offered: 9 }]))).toEqual({
      people: count,
      weeks: [],
      fewPeople: ['2026-11-16'],
      tracks: [],
    });
  });
  it('are not told of where others did something else', () => {
    const files = [...people(20, [{ offered: 4 }]), ...people(FEWEST_PEOPLE - 1, [{ offered: 4, inserted: 7 }])];
    const [track] = sumUse(files).tracks;
    expect(track?.weeks).toEqual([{ week: '2026-11-16', offered: 80, inserted: null, reworded: 0, dismissed: 0 }]);
    expect(track?.more).toEqual(['inserted']);
    expect(track?.total.inserted).toBe(0);
  });
  it('cannot be found by taking a week from the total', () => {
    const files = [...people(5, [{ offered: 4 }, { day: '2026-11-24', offered: 1 }]), report(99, [{ offered: 50 }])];
    files.push(...people(3, [{ day: '2026-12-01', offered: 900 }]));
    const sum = sumUse(files);
    const [track] = sum.tracks;
    expect(track?.total.offered).toBe(track?.weeks.reduce((all, week) => all + (week.offered ?? 0), 0));
    expect(sum.fewPeople).toEqual(['2026-11-30']);
    expect(JSON.stringify(sum)).not.toContain('900');
  });
  it('never show in any number that is told, whatever the files', () => {
    const pick = chance(7);
    for (let round = 0; round < 200; round += 1) {
      const files = Array.from({ length: 12 }, (_, at) =>
        report(at, [
          {
            day: `2026-11-${10 + pick(15)}`,
            track: `core/t${pick(3)}`,
            ...{ offered: pick(3), inserted: pick(2), reworded: pick(2), dismissed: pick(2) },
          },
        ]),
      );
      for (const { track, weeks } of sumUse(files).tracks)
        for (const week of weeks)
          for (const act of USE_ACTS) {
            const after = new Date(Date.parse(week.week) + 7 * 86_400_000).toISOString().slice(0, 10);
            const behind = files.filter(({ days: [row] }) => {
              if (!row) return false;
              return row.track === track && row.day >= week.week && row.day < after && row[act] > 0;
            });
            if (week[act] !== null && week[act] !== 0) expect(behind.length).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
          }
    }
  });
});
