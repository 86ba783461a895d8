/** Settings: changed one by one, and each bad value falls back alone. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../notebook/model';
import { readSettings } from '../../notebook/settings';
import { startBackground, valueIn } from './make-notebook';

describe('settings', () => {
  it('are the defaults at first', async () =>
    expect(valueIn(await startBackground().notebook.getSettings({}))).toEqual(DEFAULT_SETTINGS));

  it('change where they are told to', async () => {
    const { notebook, profile } = startBackground();
    valueIn(await notebook.saveSettings({ language: 'zh' }));
    const sidebar = { side: 'left', width: 400, folded: true } as const;
    const saved = valueIn(await notebook.saveSettings({ sidebar, reminders: false }));
    expect(saved).toEqual({ ...DEFAULT_SETTINGS, language: 'zh', sidebar, reminders: false });
    expect(valueIn(await startBackground(profile).notebook.getSettings({}))).toEqual(saved);
  });

  it('that make no sense stay as they were', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.saveSettings({ theme: 'dark' }));
    const nonsense = { theme: 'pink', marks: 'risks', colour: 1 } as unknown as Partial<Settings>;
    expect(valueIn(await notebook.saveSettings(nonsense))).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      marks: 'risks',
    });
  });
});

describe('stored settings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'dark'],
    ['a list', ['dark']],
    ['a width of nothing', { sidebar: { side: 'left', width: 0, folded: false } }],
    ['a width of no number', { sidebar: { side: 'left', width: Number.NaN, folded: false } }],
    ['inherited values', Object.create({ theme: 'dark' })],
  ])('fall back where they are %s', (_, stored) => expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS));

  it('keep what is good beside what is not', () =>
    expect(readSettings({ theme: 'dark', language: 7, gone: true })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' }));
});
