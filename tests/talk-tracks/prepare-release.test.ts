import { describe, expect, it } from 'vitest';
import { nextVersion, prepareRelease } from '../../talk-tracks/prepare-release';
import { pack, track } from '../components/studio/open-studio';

const base = pack({ version: '1.9.3', tracks: [track(), track({ id: 'other' })] });

describe('the next version', () => {
  it.each([
    ['first', null, base, '1.0.0'],
    ['patch', base, { ...base, tracks: base.tracks.map((one) => ({ ...one, priority: 1 as const })) }, '1.9.4'],
    ['minor', base, { ...base, tracks: [...base.tracks, track({ id: 'third' })] }, '1.10.0'],
    ['major', base, { ...base, tracks: base.tracks.slice(1) }, '2.0.0'],
    // What was published and is a draft again is taken out for everybody else.
    ['major', base, { ...base, tracks: base.tracks.map((one) => ({ ...one, state: 'draft' as const })) }, '2.0.0'],
    ['patch', base, { ...base, tracks: [...base.tracks, track({ id: 'third', state: 'draft' })] }, '1.9.4'],
  ] as const)('is %s', (step, before, after, version) => expect(nextVersion(before, after)).toEqual({ version, step }));

  it('begins anew after something that is no version', () =>
    expect(nextVersion({ ...base, version: 'x' }, base).version).toBe('1.0.0'));
});

it('a release has no drafts, its version and its day', () => {
  const made = prepareRelease(
    { ...base, tracks: [track(), track({ id: 'half', state: 'draft' })] },
    '2.0.0',
    '2026-11-23',
  );
  expect(made).toMatchObject({ version: '2.0.0', updated: '2026-11-23' });
  expect(made.tracks.map(({ id }) => id)).toEqual(['say-the-limit']);
});
