// Counting what is of use: off until it is asked for, kept by day, erased when it is switched off (A48).
import { describe, expect, it } from 'vitest';
import { START, startBackground, valueIn } from './make-notebook';

const counting = { reporter: '0123456789abcdef' };
const today = START.slice(0, 10);

describe('counting', () => {
  it('is off until somebody asks for it: then nothing is written', async () => {
    const { notebook } = startBackground();
    expect(valueIn(await notebook.getSettings({})).counting).toBeNull();
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/a'] }));
    expect(valueIn(await notebook.listUses({}))).toEqual([]);
  });

  it('adds up by day and track, one for each track of a call', async () => {
    const { notebook, clock } = startBackground();
    valueIn(await notebook.saveSettings({ counting }));
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/a', 'core/b', 'core/a'] }));
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/a'] }));
    valueIn(await notebook.countUse({ did: 'inserted', tracks: ['core/a'] }));
    clock.now = new Date(Date.parse(START) + 86_400_000);
    valueIn(await notebook.countUse({ did: 'dismissed', tracks: ['core/a'] }));
    const rows = valueIn(await notebook.listUses({}));
    expect(rows.find(({ day, track }) => day === today && track === 'core/a')).toEqual({
      ...{ day: today, track: 'core/a', offered: 2, inserted: 1, reworded: 0, dismissed: 0 },
    });
    expect(rows.map(({ day, track }) => [day > today, track])).toEqual([
      [true, 'core/a'],
      [false, 'core/b'],
      [false, 'core/a'],
    ]);
  });

  it('is erased when it is switched off, and stays when another setting is changed', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.saveSettings({ counting }));
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/a'] }));
    valueIn(await notebook.saveSettings({ theme: 'dark' }));
    expect(valueIn(await notebook.listUses({}))).toHaveLength(1);
    valueIn(await notebook.saveSettings({ counting: null }));
    expect(valueIn(await notebook.listUses({}))).toEqual([]);
  });

  it('goes into no file of the notebook, nor does the wish for it', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.saveSettings({ counting }));
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/never-told'] }));
    const text = JSON.stringify(valueIn(await notebook.exportNotebook({})));
    expect(text).not.toContain('never-told');
    expect(text).not.toContain(counting.reporter);
  });

  it('is forgotten after 90 days', async () => {
    const { notebook, clock } = startBackground();
    valueIn(await notebook.saveSettings({ counting }));
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/a'] }));
    clock.now = new Date(Date.parse(START) + 90 * 86_400_000);
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.listUses({}))).toHaveLength(1);
    clock.now = new Date(Date.parse(START) + 91 * 86_400_000);
    valueIn(await notebook.tidy({}));
    expect(valueIn(await notebook.listUses({}))).toEqual([]);
  });

  it('tells nobody on screen that it counted', async () => {
    const { notebook, changes } = startBackground();
    valueIn(await notebook.saveSettings({ counting }));
    const before = changes.count;
    valueIn(await notebook.countUse({ did: 'offered', tracks: ['core/a'] }));
    expect(changes.count).toBe(before);
  });
});
