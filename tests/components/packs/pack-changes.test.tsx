// @vitest-environment happy-dom
/** What a newer version of a pack changes, as a rep reads it before taking it. */
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PackChanges } from '../../../components/packs/PackChanges';
import { WordsProvider } from '../../../components/words/WordsProvider';
import { comparePacks } from '../../../sharing/compare-packs';
import type { Pack, Track } from '../../../talk-tracks/model';
import type { OwnTrack } from '../../../talk-tracks/own-track';
import { pack as tinyPack, track } from '../../talk-tracks/reader/tiny-pack';
import { expectAccessible } from '../open-sidebar';

afterEach(cleanup);

const named = (id: string, more: Partial<Track> = {}): Track => track(id, 'evidence', [], more);
const versioned = (version: string, tracks: readonly Track[], more: Partial<Pack> = {}): Pack =>
  tinyPack([...tracks], [], { version, ...more });

const WAS = { en: 'We went from three days to one.', zh: '我们从三天降到一天。' };
const IS = { en: 'We went from three days to four hours.', zh: '我们从三天降到四小时。' };
const OLDER = versioned('14.0.0', [named('kept', { lines: [WAS] }), named('old-one'), named('old-two'), named('gone')]);
const NEWER = versioned('15.0.0', [
  named('new-one'),
  named('new-two'),
  named('new-three'),
  named('kept', { lines: [IS] }),
  named('old-one', { state: 'retired' }),
  named('old-two', { state: 'retired' }),
]);

const show = (newer: Pack = NEWER, own: readonly OwnTrack[] = [], language: 'en' | 'zh' = 'en', older = OLDER) => {
  const [accept, leave] = [vi.fn(), vi.fn()];
  const { container } = render(
    <WordsProvider language={language}>
      <PackChanges
        older={older}
        newer={newer}
        changes={comparePacks(older, newer)}
        own={own}
        accept={accept}
        leave={leave}
      />
    </WordsProvider>,
  );
  return { accept, leave, container, user: userEvent.setup() };
};

describe('the changes of a pack', () => {
  it.each([
    ['en', '14.0.0 → 15.0.0: three added, one reworded, two retired, one removed'],
    ['zh', '14.0.0 → 15.0.0：新增 3 条，改写 1 条，停用 2 条，删去 1 条'],
  ] as const)('are counted in %s', (language, headline) => {
    show(NEWER, [], language);
    expect(screen.getByText(headline)).toBeTruthy();
  });

  it('show what was and what is, with the words marked that changed, in both languages', async () => {
    const { user, container } = show();
    await user.click(screen.getByRole('button', { name: /reworded kept title/ }));
    const marked = (mark: string) => [...container.querySelectorAll(mark)].map(({ textContent }) => textContent);
    expect(marked('del')).toEqual(['one.', '一天']);
    expect(marked('ins')).toEqual(['four hours.', '四小时']);
    const sides = [...container.querySelectorAll('dd[lang="zh-CN"]')].map(({ lastChild }) => lastChild?.textContent);
    expect(sides).toEqual([WAS.zh, IS.zh]);
    expect(screen.getByText('Line 1 · English')).toBeTruthy();
  });

  it('show what came and what went as a whole', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /added new-one title/ }));
    expect(screen.getByText('new-one line {{x}}')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /removed gone title/ }));
    expect(screen.getByText('gone line {{x}}')).toBeTruthy();
  });

  it('say where the words stay and something else changes', async () => {
    const { user } = show(
      versioned('14.1.0', [named('kept', { lines: [WAS], priority: 1 }), ...OLDER.tracks.slice(1)]),
    );
    await user.click(screen.getByRole('button', { name: /reworded kept/ }));
    expect(screen.getByText('Its words stay. How it is recognised, ordered or reviewed changes.')).toBeTruthy();
  });

  it('count the tests of a pack for nothing, and a thing that was reworded and moved once', () => {
    const tests = [{ id: 'one', lang: 'en' as const, body: 'A.', finds: [] }];
    const [first, ...rest] = OLDER.tracks;
    show(versioned('14.1.0', [...rest, { ...(first as Track), lines: [IS] }], { tests }));
    expect(screen.getByText('14.0.0 → 14.1.0: one reworded')).toBeTruthy();
  });

  it('say that nothing is different where only the version is', () => {
    show({ ...OLDER, version: '14.0.1' });
    expect(screen.getByText('14.0.0 → 14.0.1: no track, case or limit is different')).toBeTruthy();
  });

  it('name what of the own they touch, and nothing else', () => {
    const row = (id: string, more: Partial<OwnTrack>): OwnTrack => ({ id: `tiny/${id}`, updatedAt: '', ...more });
    show(NEWER, [
      row('kept', { lines: [{ at: 0, of: WAS, text: { en: 'Mine.', zh: '我的。' } }] }),
      row('old-one', { isFavourite: true }),
    ]);
    const told = screen.getByText('What you made your own stays').parentElement as HTMLElement;
    expect(
      within(told)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'kept title A line that you say in your own words is worded anew. Yours stays, and the track will show both.',
      'old-one title It is not offered any more. What you made of it is kept.',
    ]);
    cleanup();
    show(NEWER, []);
    expect(screen.queryByText('What you made your own stays')).toBeNull();
  });

  it('are taken or left', async () => {
    const { user, accept, leave } = show();
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    expect([accept.mock.calls.length, leave.mock.calls.length]).toEqual([0, 1]);
    await user.click(screen.getByRole('button', { name: 'Use this version' }));
    expect(accept).toHaveBeenCalledOnce();
  });

  it('show the first hundred, and all when asked', async () => {
    const many = Array.from({ length: 130 }, (_, at) => named(`many-${at}`));
    const { user } = show(versioned('15.0.0', [...OLDER.tracks, ...many]));
    expect(screen.getAllByRole('button', { name: /added/ })).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show the other 30' }));
    expect(screen.getAllByRole('button', { name: /added/ })).toHaveLength(130);
  });

  it.each(['en', 'zh'] as const)('are accessible in %s', async (language) => {
    const { user, container } = show(NEWER, [{ id: 'tiny/old-one', isFavourite: true, updatedAt: '' }], language);
    await user.click(screen.getByRole('button', { name: /kept/ }));
    await expectAccessible(container);
  });
});
