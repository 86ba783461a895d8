/** Packs that are being written, and tracks as a rep wants them: kept whole, refused where somebody else saved, in every file that holds all. */
import { describe, expect, it } from 'vitest';
import { codeIn, START, startBackground, valueIn } from './make-notebook';

const draft = (own: object = {}) => ({
  ...{ id: 'd1', packId: 'dental', version: '1.0.1', name: { en: 'Dental', zh: '牙科' }, text: '{"a":1}', revision: 0 },
  ...own,
});
const version = { version: '1.0.0', at: START, note: 'first', text: '{}' };

describe('a draft of a pack', () => {
  it('is kept with what it grew from, and listed without its texts', async () => {
    const { notebook, clock } = startBackground();
    expect(valueIn(await notebook.savePackDraft(draft({ versions: [version] })))).toEqual({
      revision: 1,
      updatedAt: START,
    });
    clock.now = new Date('2026-03-02T11:00:00.000Z');
    valueIn(await notebook.savePackDraft(draft({ id: 'd2', packId: 'vet' })));
    expect(valueIn(await notebook.listPackDrafts({})).map(({ packId }) => packId)).toEqual(['vet', 'dental']);
    expect(valueIn(await notebook.listPackDrafts({}))[1]).toEqual({
      ...{ id: 'd1', packId: 'dental', version: '1.0.1', name: { en: 'Dental', zh: '牙科' }, updatedAt: START },
    });
    // What a save leaves out stays.
    valueIn(await notebook.savePackDraft(draft({ text: '{"a":2}', revision: 1 })));
    expect(valueIn(await notebook.openPackDraft({ id: 'd1' }))).toMatchObject({
      ...{ text: '{"a":2}', versions: [version], remarks: [], revision: 2, createdAt: START },
    });
  });

  it('is not written over where another window saved it, nor brought back where it was dropped', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.savePackDraft(draft()));
    valueIn(await notebook.savePackDraft(draft({ text: 'theirs', revision: 1 })));
    expect(codeIn(await notebook.savePackDraft(draft({ text: 'mine', revision: 1 })))).toBe('conflict');
    expect(codeIn(await notebook.savePackDraft(draft({ text: 'mine' })))).toBe('conflict');
    expect(valueIn(await notebook.openPackDraft({ id: 'd1' })).text).toBe('theirs');
    valueIn(await notebook.dropPackDraft({ id: 'd1' }));
    expect(codeIn(await notebook.savePackDraft(draft({ revision: 2 })))).toBe('not-found');
    expect(codeIn(await notebook.openPackDraft({ id: 'd1' }))).toBe('not-found');
  });
});

describe('a track as a rep wants it', () => {
  it('is kept until nothing is said of it', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.saveOwnTrack({ id: 'core/a', isFavourite: true }));
    expect(valueIn(await notebook.listOwnTracks({}))).toEqual([{ id: 'core/a', isFavourite: true, updatedAt: START }]);
    valueIn(await notebook.saveOwnTrack({ id: 'core/a', lines: [] }));
    expect(valueIn(await notebook.listOwnTracks({}))).toEqual([]);
  });

  it('is not touched when its pack comes in a newer version, or goes', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.importPack({ text: 'dental 1.0.0' }));
    valueIn(await notebook.saveOwnTrack({ id: 'dental/a', isHidden: true }));
    valueIn(await notebook.importPack({ text: 'dental 2.0.0' }));
    valueIn(await notebook.removePack({ id: 'dental' }));
    expect(valueIn(await notebook.listOwnTracks({}))).toMatchObject([{ id: 'dental/a', isHidden: true }]);
  });
});

describe('a file of everything', () => {
  const filled = async () => {
    const background = startBackground();
    valueIn(await background.notebook.savePackDraft(draft({ versions: [version] })));
    valueIn(await background.notebook.saveOwnTrack({ id: 'core/a', isHidden: true }));
    return background;
  };

  it('brings both into an empty notebook', async () => {
    const file = valueIn(await (await filled()).notebook.exportNotebook({}));
    const { notebook } = startBackground();
    valueIn(await notebook.importNotebook({ text: JSON.stringify(file) }));
    expect(valueIn(await notebook.openPackDraft({ id: 'd1' }))).toEqual(file.packDrafts[0]);
    expect(valueIn(await notebook.listOwnTracks({}))).toEqual(file.ownTracks);
  });

  it('wins where it is newer, and loses where it is older', async () => {
    const { notebook, clock } = await filled();
    const file = valueIn(await notebook.exportNotebook({}));
    clock.now = new Date('2026-03-03T10:00:00.000Z');
    valueIn(await notebook.savePackDraft(draft({ text: 'later', revision: 1 })));
    expect(valueIn(await notebook.importNotebook({ text: JSON.stringify(file) })).replaced).toBe(0);
    expect(valueIn(await notebook.openPackDraft({ id: 'd1' })).text).toBe('later');
    const packDrafts = file.packDrafts.map((row) => ({ ...row, text: 'latest', updatedAt: '2026-03-04T10:00:00Z' }));
    valueIn(await notebook.importNotebook({ text: JSON.stringify({ ...file, packDrafts }) }));
    expect(valueIn(await notebook.openPackDraft({ id: 'd1' })).text).toBe('latest');
  });

  it('of before there were any is still read', async () => {
    const { packDrafts, ownTracks, ...older } = valueIn(await (await filled()).notebook.exportNotebook({}));
    expect([packDrafts.length, ownTracks.length]).toEqual([1, 1]);
    const { notebook } = startBackground();
    valueIn(await notebook.importNotebook({ text: JSON.stringify(older) }));
    expect(valueIn(await notebook.listPackDrafts({}))).toEqual([]);
  });
});
