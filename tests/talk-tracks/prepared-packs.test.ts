// What was worked out beforehand for the built-in packs must be what their patterns say today, and must never be taken for another pack.
import { describe, expect, it } from 'vitest';
import { builtInAnchors } from '../../talk-tracks/built-in-anchors';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { preparePack } from '../../talk-tracks/prepare-pack';
import { bookCues } from '../../talk-tracks/reader/cue-book';
import { tokenizeSentence } from '../../talk-tracks/reader/match-pattern';
import { fingerprintOf } from '../../talk-tracks/reader/prepared-anchors';

describe('prepared packs', () => {
  it('are those of the packs as they are (else run npm run prepare-packs)', () => {
    expect(builtInAnchors).toEqual(builtInPacks().map(preparePack));
  });

  it('find what the same packs find without them', () => {
    const [plain, prepared] = [bookCues(builtInPacks()), bookCues(builtInPacks(), builtInAnchors)];
    const texts = builtInPacks().flatMap((pack) =>
      [...pack.tracks, ...pack.risks].flatMap(({ cues }) => cues.flatMap(({ fires, quiet }) => [...fires, ...quiet])),
    );
    for (const text of texts) {
      const sentence = tokenizeSentence(text);
      // In which order they are looked at is another with several packs; each is found the same.
      expect(new Set(prepared.index.find(sentence).map((hit) => JSON.stringify(hit))), text).toEqual(
        new Set(plain.index.find(sentence).map((hit) => JSON.stringify(hit))),
      );
    }
  });

  it('tell a pack with one changed word from the one they were made for', () => {
    const [pack] = builtInPacks();
    if (!pack) throw new Error('There is a built-in pack.');
    const text = JSON.stringify(pack).replace('"patterns":["', '"patterns":["x ');
    expect(fingerprintOf(JSON.parse(text))).not.toBe(fingerprintOf(pack));
  });
});
