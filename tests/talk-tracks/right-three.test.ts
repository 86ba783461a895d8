// The right three: in labelled situations, a track that a good coach would offer is among the three suggestions.
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { STAGES, type Track } from '../../talk-tracks/model';
import { answerSituations, readSituations } from './right-three-situations';

/** The shares that are reached today; the aim is 0.9. */
const REACHED = { all: 0.59, tuned: 0.59, heldBack: 0.6 } as const;

const situations = readSituations();
const share = (all: readonly { readonly isRight: boolean }[]) =>
  all.filter(({ isRight }) => isRight).length / all.length;

describe('the labelled situations', () => {
  it('name tracks that are there and fit the kind of draft', () => {
    const tracks = new Map<string, Track>(
      builtInPacks().flatMap((pack) => pack.tracks.map((track) => [`${pack.id}/${track.id}`, track] as const)),
    );
    const wrong = situations.flatMap(({ best, also, kind }) =>
      [best, ...also].filter((name) => {
        const track = tracks.get(name);
        return !track || (track.kinds.length > 0 && !track.kinds.includes(kind));
      }),
    );
    expect(wrong).toEqual([]);
  });
  it('are many, of every stage, in both languages, and leave the coach a short choice', () => {
    expect(situations.length).toBeGreaterThanOrEqual(120);
    for (const stage of STAGES)
      for (const lang of ['en', 'zh'] as const)
        expect(situations.filter((one) => one.stage === stage && one.lang === lang).length).toBeGreaterThanOrEqual(5);
    expect(situations.filter(({ also }) => also.length > 5)).toEqual([]);
    expect(new Set(situations.map(({ body }) => body)).size).toBe(situations.length);
  });
});

describe('the three suggestions', () => {
  it('hold a track that a good coach would offer', () => {
    const answered = answerSituations();
    expect(share(answered)).toBeGreaterThanOrEqual(REACHED.all);
    expect(share(answered.filter(({ line }) => line % 2 === 0))).toBeGreaterThanOrEqual(REACHED.tuned);
    expect(share(answered.filter(({ line }) => line % 2 === 1))).toBeGreaterThanOrEqual(REACHED.heldBack);
  });
});
