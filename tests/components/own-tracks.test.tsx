// @vitest-environment happy-dom
/** What a rep makes of tracks for themselves, in the sidebar: favourites, hidden ones, lines in their own words, and the team's that changed. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { OwnTrack } from '../../talk-tracks/own-track';
import { CHINESE, ENGLISH, PACK } from './canned-drafts';
import type { FakePorts } from './fake-ports';
import { expectAccessible, type Opening, openSidebar, settle } from './open-sidebar';

afterEach(cleanup);

const CASE = 'house/one-case';
const [FIRST, SECOND] = PACK.tracks[0]!.lines as [{ en: string; zh: string }, { en: string; zh: string }];
const MINE = { en: 'Ask {{customer}}, they had the same.', zh: '可以问问{{customer}}，情况一样。' };
const row = (id: string, more: Partial<OwnTrack>): OwnTrack => ({ id, updatedAt: '2026-11-01T00:00:00Z', ...more });

const open = async (own: readonly OwnTrack[] = [], more: Opening = {}) => {
  const opened = await openSidebar({
    ...more,
    prepare: (ports: FakePorts) => void ports.notebook.ownTracks.push(...own),
  });
  const card = () => screen.getByRole('article');
  const choose = async (act: string, menu = within(card()).getByRole('button', { name: 'More for this track' })) => {
    await opened.user.click(menu);
    await opened.user.click(screen.getByRole('menuitem', { name: act }));
    await settle();
  };
  const saved = () => opened.notebook.asked('saveOwnTrack');
  const showTracks = () => opened.user.click(screen.getByRole('tab', { name: /Tracks|话术/ }));
  const titles = () =>
    within(screen.getByRole('list', { name: 'Talk tracks' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
  return { ...opened, card, choose, saved, showTracks, titles };
};

describe('a favourite', () => {
  it('is marked from the menu of its card, kept, and first in the list', async () => {
    const { choose, saved, showTracks, titles, card } = await open();
    await choose('Mark as a favourite');
    expect(saved()).toEqual([{ id: CASE, isFavourite: true }]);
    expect(within(card()).getByText('favourite')).toBeTruthy();
    expect(screen.getByText('“One case like theirs” is a favourite.')).toBeTruthy();
    await choose('No favourite any more');
    expect(saved().at(-1)).toEqual({ id: CASE });
    await showTracks();
    expect(titles()[0]).toContain('One case like theirs');
  });

  it('comes first in the list, and where it is searched for in its place', async () => {
    const { user, showTracks, titles } = await open([row('house/deed-and-day', { isFavourite: true })]);
    await showTracks();
    expect(titles()[0]).toContain('A deed and a day');
    await user.type(screen.getByRole('searchbox'), 'a');
    expect(titles()[0]).toContain('One case like theirs');
  });
});

describe('a hidden track', () => {
  it('goes at once, and is taken back with one press of the key in hand', async () => {
    const { user, choose, saved, card } = await open();
    await choose('Hide this track');
    expect(within(card()).queryByText('One case like theirs')).toBeNull();
    expect(saved()).toEqual([{ id: CASE, isHidden: true }]);
    expect(document.activeElement?.textContent).toBe('Undo');
    await user.keyboard('{Enter}');
    await settle();
    expect(within(card()).getByText('One case like theirs')).toBeTruthy();
    expect(saved().at(-1)).toEqual({ id: CASE });
  });

  it('is not what Alt+Enter inserts while the reader still names it', async () => {
    const { choose, state, page } = await open();
    await choose('Hide this track');
    await act(() => state().insertFirst());
    expect(page.asked('insert')).toMatchObject([{ text: expect.stringContaining('This does not include') }]);
  });

  it('is out of the list, counted under it, and shown again from there', async () => {
    const { user, showTracks, titles, saved } = await open([
      row(CASE, { isHidden: true }),
      row('house/one-risk', { isHidden: true, isFavourite: true }),
      row('gone/long-ago', { isHidden: true }),
    ]);
    await showTracks();
    expect(titles().join()).not.toContain('One case like theirs');
    await user.click(screen.getByRole('button', { name: '2 hidden' }));
    await user.click(screen.getByRole('button', { name: 'Show again: Name the one risk you would watch' }));
    await settle();
    expect(saved()).toEqual([{ id: 'house/one-risk', isFavourite: true }]);
    expect(titles()[0]).toContain('Name the one risk');
    expect(screen.getByRole('button', { name: '1 hidden' })).toBeTruthy();
  });
});

describe('a line in the own words', () => {
  it('is written in one language, the other stays, and goes back to the team’s', async () => {
    const { user, choose, saved, showTracks } = await open();
    await choose('Say it in my words');
    const english = screen.getByRole('textbox', { name: 'English' });
    expect(english).toHaveProperty('value', FIRST.en);
    await user.clear(english);
    await user.type(english, 'Ask the plant in Halle.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    const own = { at: 0, of: FIRST, text: { en: 'Ask the plant in Halle.', zh: FIRST.zh } };
    expect(saved()).toEqual([{ id: CASE, lines: [own] }]);
    expect(screen.queryByRole('textbox', { name: 'English' })).toBeNull();
    expect(screen.getByText('Saved in your words: “One case like theirs”.')).toBeTruthy();
    await showTracks();
    await user.click(screen.getByRole('button', { name: /One case like theirs/ }));
    expect(screen.getByText('Ask the plant in Halle.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to the team’s wording' }));
    await settle();
    expect(saved().at(-1)).toEqual({ id: CASE });
    expect(screen.queryByText('Ask the plant in Halle.')).toBeNull();
  });

  it('is the line that is shown: the second wording of a card, and its place is remembered', async () => {
    const { user, choose, saved } = await open();
    await user.click(screen.getByRole('button', { name: /Another wording/ }));
    await choose('Say it in my words');
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveProperty('value', SECOND.en);
    await user.type(screen.getByRole('textbox', { name: 'Chinese' }), '。');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(saved()).toMatchObject([{ lines: [{ at: 1, of: SECOND, text: { en: SECOND.en, zh: `${SECOND.zh}。` } }] }]);
  });

  it('that says what the team says, or nothing, is none', async () => {
    const { user, choose, saved } = await open();
    await choose('Say it in my words');
    await user.clear(screen.getByRole('textbox', { name: 'English' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(saved()).toEqual([{ id: CASE }]);
  });

  it('stays while it is written, whatever the reader is loaded with', async () => {
    const { user, choose, state, clock } = await open();
    await choose('Say it in my words');
    await user.type(screen.getByRole('textbox', { name: 'English' }), ' Truly.');
    act(() => state().replaceReader({ ...state().reader }));
    clock.run();
    await settle();
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveProperty('value', `${FIRST.en} Truly.`);
  });

  it('that could not be kept stays in its fields, and the list as it was', async () => {
    const { user, choose, notebook, state } = await open();
    notebook.failing.set('saveOwnTrack', 'not-saved');
    await choose('Say it in my words');
    await user.type(screen.getByRole('textbox', { name: 'English' }), ' Truly.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(screen.getByText('This was not saved.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveProperty('value', `${FIRST.en} Truly.`);
    expect(screen.queryByText(/Saved in your words/)).toBeNull();
    expect(state()).toMatchObject({ own: [], lastOwn: null });
  });

  it('is said to be saved once it is, and hands the focus on; left, it stays where it was', async () => {
    const { user, choose, notebook, container } = await open();
    await choose('Say it in my words');
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(container.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    await choose('Say it in my words');
    await user.type(screen.getByRole('textbox', { name: 'English' }), ' Truly.');
    let letGo = () => {};
    notebook.holding.set('saveOwnTrack', new Promise((done) => (letGo = done)));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.queryByText(/Saved in your words/)).toBeNull();
    letGo();
    await settle();
    expect(screen.getByText(/Saved in your words/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Undo');
  });
});

describe('a line that the team worded anew', () => {
  const WAS = { en: 'One of your size did it.', zh: '有一家规模差不多的做到了。' };
  const reworded = row(CASE, { lines: [{ at: 0, of: WAS, text: MINE }] });
  const openRow = async (own: OwnTrack) => {
    const opened = await open([own]);
    await opened.showTracks();
    await opened.user.click(screen.getByRole('button', { name: /One case like theirs/ }));
    return opened;
  };

  it('keeps the own words and shows both', async () => {
    const { container } = await openRow(reworded);
    const lines = [...container.querySelectorAll('.track-lines > li:first-child .line')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Ask customer, they had the same.',
      FIRST.en.replaceAll(/[{}]/g, ''),
      expect.stringContaining('和您规模相近的'),
    ]);
    expect(screen.getByText('The team’s wording changed:')).toBeTruthy();
  });

  it('is taken', async () => {
    const { user, saved } = await openRow(reworded);
    await user.click(screen.getByRole('button', { name: 'Take theirs' }));
    await settle();
    expect(saved()).toEqual([{ id: CASE }]);
    expect(screen.queryByText('The team’s wording changed:')).toBeNull();
  });

  it('or the own is kept, and nothing is asked again', async () => {
    const { user, saved } = await openRow(reworded);
    await user.click(screen.getByRole('button', { name: 'Keep mine' }));
    await settle();
    expect(saved()).toEqual([{ id: CASE, lines: [{ at: 0, of: FIRST, text: MINE }] }]);
    expect(screen.queryByText('The team’s wording changed:')).toBeNull();
    expect(screen.getByText('In my own words.')).toBeTruthy();
  });

  it('or dropped is said, and the own one stays until it is let go', async () => {
    const { user, saved } = await openRow(row(CASE, { lines: [{ at: 7, of: WAS, text: MINE }] }));
    expect(screen.getByText('The team no longer has this line.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keep mine' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Let it go' }));
    await settle();
    expect(saved()).toEqual([{ id: CASE }]);
  });
});

describe('what is made of tracks', () => {
  it('follows other windows, and an answer that is older than a press is not believed', async () => {
    const { notebook, state, choose } = await open();
    let letGo = () => {};
    notebook.holding.set('listOwnTracks', new Promise((done) => (letGo = done)));
    act(() => notebook.changed());
    await choose('Mark as a favourite');
    notebook.ownTracks.length = 0;
    letGo();
    await settle();
    expect(state().own).toMatchObject([{ id: CASE, isFavourite: true }]);
    notebook.holding.clear();
    act(() => notebook.changed());
    await settle();
    expect(state().own).toEqual([]);
  });

  it.each([
    ['en', ENGLISH],
    ['zh', CHINESE],
  ] as const)('breaks no rule in %s: menu, form, notes and status', async (language, canned) => {
    const own = [
      row(CASE, { isFavourite: true, lines: [{ at: 0, of: { en: 'x', zh: 'x' }, text: MINE }] }),
      row('house/one-risk', { isHidden: true }),
    ];
    const { user, container, baseElement, showTracks, state } = await open(own, {
      canned,
      surroundings: { language, dark: false },
    });
    act(() => state().beginWording(CASE, 0));
    await act(() => state().favour('house/deed-and-day', true));
    await expectAccessible(container);
    await showTracks();
    await user.click(screen.getByRole('button', { name: /1 hidden|已隐藏 1 条/ }));
    for (const button of container.querySelectorAll<HTMLElement>('.tracks .row-button')) await user.click(button);
    await expectAccessible(container);
    const [menu] = screen.getAllByRole('button', { name: /More for this track|更多操作/ });
    await user.click(menu!);
    await expectAccessible(baseElement);
  });
});
