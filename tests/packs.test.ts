/** Every pack that ships: it parses, every example does what it says, ids stay, both languages say the same, the core covers its ground. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPacks, corePack } from '../talk-tracks/built-in-packs';
import { builtInVersions } from '../talk-tracks/built-in-versions';
import { type Cue, type Pack, PILLARS, RISK_TYPES, STAGES } from '../talk-tracks/model';
import { entriesOf, placeholdersOf } from '../talk-tracks/pack-rules';
import { parsePack } from '../talk-tracks/parse-pack';
import { bookCues } from '../talk-tracks/reader/cue-book';
import { matchCues } from '../talk-tracks/reader/match-cues';
import { tokenizeSentence } from '../talk-tracks/reader/match-pattern';
import { runPackTests } from '../talk-tracks/run-pack-tests';

const FOLDER = join(import.meta.dirname, '../talk-tracks/packs');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
/** The pack without the checks, so that each example has its own test also where the pack is refused. */
const rawPack = (file: string): Pack => JSON.parse(textOf(file));

const cardsOf = (pack: Pack) => [...pack.tracks, ...pack.risks];

/** A pack with one cue in it: what the reader makes of that cue alone. */
const only = (pack: Pack, cue: Cue): Pack => ({
  ...pack,
  tracks: pack.tracks.filter(({ cues }) => cues.includes(cue)).map((track) => ({ ...track, cues: [cue] })),
  risks: pack.risks.filter(({ cues }) => cues.includes(cue)).map((risk) => ({ ...risk, cues: [cue] })),
});

it('are all among the built-in packs', () => {
  const [first, ...others] = builtInPacks().map(({ id }) => id);
  expect(first).toBe('keeptrack-core');
  expect([first, ...others].sort()).toEqual(FILES.map((file) => rawPack(file).id).sort());
  expect(corePack().id).toBe(first);
  expect(builtInVersions()).toEqual(builtInPacks().map(({ id, version }) => ({ id, version })));
});

describe.each(FILES)('%s', (file) => {
  const pack = rawPack(file);

  it('comes through the door without a problem', () => {
    const result = parsePack(textOf(file));
    const told = result.ok ? [] : result.problems;
    expect(told.map(({ line, column, message, mend }) => `${file}:${line}:${column}: ${message}. ${mend}`)).toEqual([]);
    // The reader opens it without the door, so it must be what the door gives.
    const opened = builtInPacks().find(({ id }) => id === pack.id);
    expect(result.ok && structuredClone(result.pack)).toEqual(opened);
  });

  it('holds the tests that it brings along', () => expect(runPackTests(pack)).toEqual([]));

  it('has the same placeholders in both languages of a line', () => {
    for (const card of pack.tracks)
      for (const line of card.lines) expect(placeholdersOf(line.en), line.en).toEqual(placeholdersOf(line.zh));
    for (const { instead } of pack.risks)
      expect(placeholdersOf(instead.en), instead.en).toEqual(placeholdersOf(instead.zh));
  });

  it('gives every track a line to say', () =>
    expect(pack.tracks.filter(({ lines }) => lines.length === 0).map(({ id }) => id)).toEqual([]));
  it('names a source for everything', () =>
    expect(cardsOf(pack).filter(({ sources }) => sources.length === 0)).toEqual([]));

  describe('ids', () => {
    // Promises, notes and teams' own packs refer to these: add to the list, never rename, never take out.
    const known: readonly string[] = JSON.parse(
      readFileSync(join(import.meta.dirname, 'fixtures/packs', file.replace('.json', '-ids.json')), 'utf8'),
    );
    const ids = entriesOf(pack)
      .filter(({ what }) => what !== 'test')
      .map(({ entry }) => entry.id);

    it('are still there, all that ever were', () => expect(known.filter((id) => !ids.includes(id))).toEqual([]));
    it('are in their list, new ones too', () => expect(ids.filter((id) => !known.includes(id))).toEqual([]));
  });

  describe.each(cardsOf(pack).flatMap((card) => card.cues.map((cue) => [card.id, cue.id, cue] as const)))(
    '%s / %s',
    (_card, _id, cue) => {
      const fires = (text: string) => {
        const book = bookCues([only(pack, cue)]);
        return matchCues(tokenizeSentence(text), cue.kind ?? 'mail', book).hits.length > 0;
      };
      it.each(cue.fires)('fires: %s', (text) => expect(fires(text)).toBe(true));
      it.each(cue.quiet)('is quiet: %s', (text) => expect(fires(text)).toBe(false));
    },
  );
});

describe('core.json', () => {
  const core = rawPack('core.json');

  it('has at least twenty tracks', () => expect(core.tracks.length).toBeGreaterThanOrEqual(20));
  it.each(PILLARS)('has at least three tracks for %s, with cues in both languages', (pillar) => {
    const tracks = core.tracks.filter((track) => track.pillar === pillar);
    expect(tracks.length).toBeGreaterThanOrEqual(3);
    const languages = new Set(tracks.flatMap(({ cues }) => cues.map(({ lang }) => lang)));
    expect([...languages].sort()).toEqual(['en', 'zh']);
  });
  it.each(STAGES)('has a track written for %s, and weights for it', (stage) => {
    expect(core.tracks.some(({ stages }) => stages.includes(stage))).toBe(true);
    expect(core.weights[stage]).toBeDefined();
  });
  it.each(RISK_TYPES)('warns of %s in both languages', (type) => {
    const cues = core.risks.filter((rule) => rule.type === type).flatMap((rule) => rule.cues);
    expect(new Set(cues.map(({ lang }) => lang))).toEqual(new Set(['en', 'zh']));
  });
});
