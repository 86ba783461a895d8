// What fits an aim, and what is missing for a level.
import { describe, expect, it } from 'vitest';
import { ACCOUNT_MODES, RECOVERY_STEPS, SUB_STRATEGIES } from '../../../talk-tracks/account/entry';
import { fittingStrategies, openConditions } from '../../../talk-tracks/account/fitting-strategies';
import { tracksForStep } from '../../../talk-tracks/account/tracks-for-step';
import { builtInPacks } from '../../../talk-tracks/built-in-packs';

describe('strategies', () => {
  it('fit each aim, and each fits one', () => {
    const all = ACCOUNT_MODES.flatMap((mode) => fittingStrategies(mode));
    expect(new Set(all)).toEqual(new Set(SUB_STRATEGIES));
    for (const mode of ACCOUNT_MODES) expect(fittingStrategies(mode).length).toBeGreaterThan(0);
    expect(fittingStrategies(null)).toEqual([]);
  });
  it('ask for six conditions from partner on', () => {
    expect(openConditions(3, [])).toEqual([]);
    expect(openConditions(null, [])).toEqual([]);
    expect(openConditions(4, [true, false, null, true])).toEqual([1, 2, 4, 5]);
    expect(openConditions(5, [true, true, true, true, true, true])).toEqual([]);
  });
});

describe('tracks for a step of mending', () => {
  it.each(RECOVERY_STEPS)('are there in the packs, with lines that need nothing else: %s', (step) => {
    const tracks = tracksForStep(builtInPacks(), step, 'mail', 2);
    expect(tracks).toHaveLength(2);
    for (const { id, track } of tracks) {
      expect(id).toMatch(/^keeptrack-[a-z-]+\/[a-z-]+$/);
      expect(track.stages).toContain('complaint');
      expect(track.lines.length).toBeGreaterThan(0);
    }
  });
  it('begin with listening, and never with a figure', () => {
    expect(tracksForStep(builtInPacks(), 'acknowledge', 'mail', 4).map(({ track }) => track.pillar)).toEqual(
      Array.from({ length: 4 }, () => 'empathy'),
    );
  });
});
