// The file of counts: nothing in it but what its form allows, and nothing taken from one that holds more.
import { describe, expect, it } from 'vitest';
import type { UseDay } from '../../../talk-tracks/use/use-day';
import { parseUseReport, writeUseReport } from '../../../talk-tracks/use/use-report';

const day = (own: Partial<UseDay> = {}): UseDay => ({
  ...{ day: '2026-11-20', track: 'core/name-it', offered: 3, inserted: 1, reworded: 1, dismissed: 0 },
  ...own,
});
const options = { reporter: '0123456789abcdef', today: '2026-11-23', isShared: () => true };

describe('a file of counts', () => {
  it('reads as it was written', () => {
    const rows = [day({ track: 'core/z' }), day(), day({ day: '2026-11-19' })];
    const read = parseUseReport(writeUseReport(rows, options));
    expect(read.ok && read.report.days.map(({ day: on, track }) => `${on} ${track}`)).toEqual([
      '2026-11-19 core/name-it',
      '2026-11-20 core/name-it',
      '2026-11-20 core/z',
    ]);
    expect(read.ok && read.report.reporter).toBe('0123456789abcdef');
  });
  it('is the same text for the same days, in whatever order they come', () => {
    const rows = [day(), day({ day: '2026-11-18' }), day({ track: 'core/b' })];
    expect(writeUseReport([...rows].reverse(), options)).toBe(writeUseReport(rows, options));
  });
  it('leaves out the day that is not over, what is not of the team, and days without use', () => {
    const rows = [
      day({ day: '2026-11-23' }),
      day({ day: '2026-11-24' }),
      day({ track: 'mine/secret' }),
      day({ offered: 0, inserted: 0, reworded: 0 }),
    ];
    const text = writeUseReport(rows, { ...options, isShared: (track) => !track.startsWith('mine/') });
    expect(parseUseReport(text)).toMatchObject({ ok: true, report: { days: [] } });
    expect(text).not.toContain('secret');
  });
  it('holds nothing of a row but its day, track and counts', () => {
    const row = { ...day(), recipient: 'ana@example.com', text: 'Dear Ana', page: 'https://mail.example' };
    const text = writeUseReport([row], options);
    expect(text).not.toMatch(/ana|Dear|https/);
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['days', 'format', 'reporter', 'version']);
    expect(Object.keys(JSON.parse(text).days[0])).toEqual([
      'day',
      'track',
      'offered',
      'inserted',
      'reworded',
      'dismissed',
    ]);
  });
});

describe('a foreign file of counts', () => {
  const good = JSON.parse(writeUseReport([day()], options));
  const changed = (change: object) => JSON.stringify({ ...good, ...change }, null, 1);
  const row = (change: object) => changed({ days: [{ ...good.days[0], ...change }] });
  it.each([
    ['another format', changed({ format: 'keeptrack-notebook' }), 'not-one-of'],
    ['a later version', changed({ version: 2 }), 'not-one-of'],
    ['a name instead of chance', changed({ reporter: 'ana@example.com' }), 'not-kebab-case'],
    ['more than it may say', changed({ team: 'North' }), 'unknown-key'],
    ['a text in a row', row({ text: 'Dear Ana' }), 'unknown-key'],
    ['a text for a track', row({ track: 'Dear Ana, thank you' }), 'not-kebab-case'],
    ['no day', row({ day: 'yesterday' }), 'not-a-date'],
    ['less than nothing', row({ offered: -1 }), 'out-of-range'],
    ['half an insertion', row({ inserted: 0.5 }), 'out-of-range'],
    ['more than anybody does', row({ offered: 1e9 }), 'out-of-range'],
    ['no JSON', '{', 'syntax'],
    ['a key twice', '{"format":"keeptrack-use","format":"keeptrack-use"}', 'duplicate-key'],
    ['too much', ' '.repeat(5_000_001), 'too-big'],
  ])('is refused with %s', (_, text, code) => {
    const read = parseUseReport(text);
    expect(read).toMatchObject({ ok: false, code });
    expect(!read.ok && read.line).toBeGreaterThan(0);
  });
});
