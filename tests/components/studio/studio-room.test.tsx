// @vitest-environment happy-dom
/** The studio as a manager meets it: a copy is begun, changed, undone, tried, refused while something is wrong, published. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePack } from '../../../talk-tracks/parse-pack';
import { expectAccessible } from '../open-sidebar';
import { openStudio, pack, track } from './open-studio';

// Lists show what is in sight, and here nothing has a size.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const saved = (rows: { packDrafts: { text: string }[] }) => JSON.parse(rows.packDrafts[0]?.text ?? '{}');

describe('writing', () => {
  it('begins with a copy, keeps what is typed and says so only when it is kept', async () => {
    const { copy, user, state } = await openStudio();
    await copy();
    await screen.findByText('Saved');
    const title = screen.getByLabelText('Title: English');
    await user.type(title, ' early');
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    await waitFor(() => expect(saved(state).tracks[0].title.en).toBe('Say the limit early'), { timeout: 3_000 });
    await screen.findByText('Saved');
  });

  it.each(['Lessons', 'Worksheets', 'Rhythms of care', 'Cases', 'Limits', 'Tests', 'Wording to avoid'])(
    'shows a list that has nothing in it yet, and what belongs there: %s',
    async (section) => {
      const { copy, user } = await openStudio();
      await copy();
      await user.click(screen.getByRole('button', { name: /What to edit/ }));
      await user.click(await screen.findByRole('option', { name: `${section} (0)` }));
      expect(await screen.findByRole('button', { name: /What to edit/ })).toBeTruthy();
      expect(document.querySelector('.studio-list .studio-how')?.textContent).toBeTruthy();
    },
  );

  it('says that nothing was saved where the notebook refuses, and keeps the text', async () => {
    const { copy, user, fail, failures, state } = await openStudio();
    await copy();
    fail('savePackDraft', { code: 'not-saved' });
    await user.type(screen.getByLabelText('Title: English'), '!');
    await screen.findByText('Not saved: your text is still here', {}, { timeout: 3_000 });
    failures.clear();
    await user.click(screen.getByRole('button', { name: 'Save again' }));
    await waitFor(() => expect(saved(state).tracks[0].title.en).toBe('Say the limit!'));
  });

  it('tells where another window saved the same draft, and leads on with either', async () => {
    const { copy, user, fail, failures, state } = await openStudio();
    await copy();
    fail('savePackDraft', { code: 'conflict' });
    await user.type(screen.getByLabelText('Title: English'), ' mine');
    await screen.findByText(/Somebody saved this draft in another window/, {}, { timeout: 3_000 });
    failures.clear();
    await user.click(screen.getByRole('button', { name: 'Begin a copy with mine' }));
    await waitFor(() => expect(state.packDrafts).toHaveLength(2));
    expect(JSON.parse(state.packDrafts.at(-1)?.text ?? '').tracks[0].title.en).toBe('Say the limit mine');
  });

  it('undoes and redoes over the whole draft, what was typed in one go as one step', async () => {
    const { copy, user } = await openStudio();
    await copy();
    await user.type(screen.getByLabelText('Title: English'), ' early');
    await user.click(screen.getByRole('button', { name: 'Retire' }));
    await screen.findByRole('button', { name: 'Take back in' });
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByRole('button', { name: 'Retire' });
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByLabelText<HTMLInputElement>('Title: English').value).toBe('Say the limit');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(screen.getByLabelText<HTMLInputElement>('Title: English').value).toBe('Say the limit early');
  });

  it('adds with the keyboard; the id of something new follows its title', async () => {
    const { copy, user, state } = await openStudio();
    await copy();
    screen.getByLabelText('Title: English').focus();
    await user.keyboard('{Alt>}n{/Alt}');
    await user.type(screen.getByLabelText('Title: English'), 'Name the day');
    await waitFor(() => expect(saved(state).tracks[1]?.id).toBe('name-the-day'), { timeout: 3_000 });
    expect(saved(state).tracks[0].id).toBe('say-the-limit');
  });

  it('writes lists row by row: Enter begins the next, a paste of lines makes several', async () => {
    const { copy, user, state } = await openStudio();
    await copy();
    await user.click(screen.getByRole('button', { name: /Roof work is outside our remit/ }));
    const first = await screen.findByLabelText('Sentences it must see 1');
    await user.click(first);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Sentences it must see 2')));
    await user.paste('Parking is outside our remit.\nWiring is outside our remit.');
    await waitFor(
      () =>
        expect(saved(state).tracks[0].cues[0].fires).toEqual([
          'Roof work is outside our remit.',
          'Parking is outside our remit.',
          'Wiring is outside our remit.',
        ]),
      { timeout: 3_000 },
    );
  });

  it('searches and filters the list', async () => {
    const { copy, user } = await openStudio(
      pack({
        tracks: [
          track(),
          track({ id: 'say-it-back', pillar: 'empathy', title: { en: 'Say it back', zh: '说回去' }, cues: [] }),
        ],
      }),
    );
    await copy();
    await user.type(screen.getByRole('searchbox'), '说回去');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(screen.getByRole('option').textContent).toContain('Say it back');
  });
});

describe('what is wrong', () => {
  it('stands at its place, and is listed with a way there', async () => {
    const { copy, user } = await openStudio();
    await copy();
    await user.type(screen.getByLabelText('Title: English'), ' early');
    await screen.findByText(/The English was changed and the Chinese was not/, {}, { timeout: 3_000 });
    await user.click(screen.getByRole('button', { name: 'Show' }));
    await user.click(screen.getByRole('button', { name: /Go to Say the limit/ }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Title: 中文')));
  });

  it('is said of an example while it is written: a sentence that is not seen', async () => {
    const { copy, user } = await openStudio();
    await copy();
    await user.click(screen.getByRole('button', { name: /Roof work is outside our remit/ }));
    const example = await screen.findByLabelText('Sentences it must see 1');
    await user.clear(example);
    await user.type(example, 'Something else.');
    await screen.findByText(/keeps it from being published/, {}, { timeout: 3_000 });
    expect(example.getAttribute('aria-invalid') ?? example.closest('[data-invalid]')).toBeTruthy();
  });

  it('warns of advice that works on the customer', async () => {
    const { copy, user } = await openStudio();
    await copy();
    const when = screen.getByLabelText('When to use it: English');
    await user.clear(when);
    await user.type(when, 'Let them feel guilty about the hours.');
    await screen.findByText(/works on the customer instead of for them/, {}, { timeout: 5_000 });
  });
});

describe('trying', () => {
  it('reads a draft with and without what is written, and marks what only one of them says', async () => {
    const { copy, user } = await openStudio();
    await copy();
    await user.click(screen.getByRole('button', { name: /Roof work is outside our remit/ }));
    const pattern = await screen.findByLabelText('Patterns, one of them is enough 1');
    await user.click(pattern);
    await user.keyboard('{Enter}');
    await user.paste('we leave the roof alone');
    await user.click(screen.getByRole('tab', { name: 'Try' }));
    await user.type(screen.getByLabelText('A draft'), 'As it stands we leave the roof alone.');
    const next = await screen.findByRole('region', { name: 'With this pack' }, { timeout: 5_000 });
    await waitFor(() => expect(within(next).getByText('only here')).toBeTruthy());
  });
});

describe('publishing', () => {
  it('offers a version by what changed, and puts the pack among the others', async () => {
    const { copy, user, asked, device } = await openStudio();
    await copy();
    await user.type(screen.getByLabelText('Title: English'), ' early');
    await user.type(screen.getByLabelText('Title: 中文'), '要早');
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    expect(screen.getByLabelText<HTMLInputElement>('Version').value).toBe('1.2.1');
    expect(screen.getByText('1 reworded')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText('Version 1.2.1 is among your packs and saved as a file.', {}, { timeout: 5_000 });
    const taken = asked.find(({ call }) => call === 'importPack')?.request as { text: string };
    const parsed = parsePack(taken.text);
    expect(parsed.ok && [parsed.pack.version, parsed.pack.tracks[0]?.title.en]).toEqual([
      '1.2.1',
      'Say the limit early',
    ]);
    expect(device.saveFile).toHaveBeenCalledWith('house-1.2.1.keeptrack-pack.json', taken.text);
  });

  it('is refused while a test of the pack fails, with a way to the test', async () => {
    const failing = { id: 'roof', lang: 'en' as const, body: 'The roof is done.', finds: ['limits' as const] };
    const { copy, user, asked } = await openStudio(pack({ tests: [failing] }));
    await copy();
    await screen.findByText(/1 of 1 tests fail/, {}, { timeout: 5_000 });
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText('Not ready: its tests fail.', {}, { timeout: 5_000 });
    expect(asked.some(({ call }) => call === 'importPack')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'roof' }));
    await screen.findByText('Not found: Limits', {}, { timeout: 5_000 });
  });

  it('is refused while something is empty', async () => {
    const { copy, user, asked } = await openStudio();
    await copy();
    await user.clear(screen.getByLabelText('Title: 中文'));
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await screen.findByText('Not ready: mend these first.');
    expect(asked.some(({ call }) => call === 'importPack')).toBe(false);
  });

  it('leaves drafts where they are', async () => {
    const { copy, user, asked } = await openStudio(
      pack({
        tracks: [
          track(),
          track({ id: 'half-done', title: { en: 'Half', zh: '一半' }, lines: [], cues: [], state: 'draft' }),
        ],
      }),
    );
    await copy();
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    expect(screen.getByText('1 draft stays here.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(asked.some(({ call }) => call === 'importPack')).toBe(true), { timeout: 5_000 });
    const taken = asked.find(({ call }) => call === 'importPack')?.request as { text: string } | undefined;
    expect(JSON.parse(taken?.text ?? '').tracks.map(({ id }: { id: string }) => id)).toEqual(['say-the-limit']);
  });

  it('an approval stands until something is changed', async () => {
    const { copy, user } = await openStudio();
    await copy();
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    await user.type(screen.getByLabelText('Your name'), 'Mia');
    await user.click(screen.getByRole('button', { name: 'Approve as it stands' }));
    expect(screen.getByText(/Approved by Mia/).textContent).not.toContain('changed since');
    await user.click(screen.getByRole('tab', { name: 'Write' }));
    await user.type(await screen.findByLabelText('Title: English'), '!');
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    expect(screen.getByText(/Approved by Mia/).textContent).toContain('changed since');
  });
});

describe('joining', () => {
  it('asks about what both changed and takes the rest', async () => {
    const { copy, user, container } = await openStudio(
      pack({
        tracks: [
          track(),
          track({ id: 'second', title: { en: 'Second', zh: '第二' }, lines: [{ en: 'One.', zh: '一。' }], cues: [] }),
        ],
      }),
    );
    await copy();
    await user.type(screen.getByLabelText('Title: English'), ' early');
    const theirs = pack({
      tracks: [
        track({ title: { en: 'Say the limit at once', zh: '立刻说出不足' } }),
        track({
          id: 'second',
          title: { en: 'Second thing', zh: '第二件' },
          lines: [{ en: 'One.', zh: '一。' }],
          cues: [],
        }),
      ],
    });
    await user.click(screen.getByRole('tab', { name: 'Compare' }));
    const file = new File([JSON.stringify(theirs)], 'theirs.json', { type: 'application/json' });
    await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
    await screen.findByText('1 place both of you changed');
    const take = screen.getByRole('button', { name: 'Take it over' });
    expect(take.hasAttribute('disabled') || take.hasAttribute('data-disabled')).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Theirs' }));
    await user.click(screen.getByRole('button', { name: 'Take it over' }));
    await user.click(screen.getByRole('tab', { name: 'Write' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Title: English')).value).toBe('Say the limit at once');
    expect(screen.getByRole('option', { name: /Second thing/ })).toBeTruthy();
  });

  it('refuses what is no pack of this name', async () => {
    const { copy, user, container } = await openStudio();
    await copy();
    await user.click(screen.getByRole('tab', { name: 'Compare' }));
    const file = new File([JSON.stringify(pack({ id: 'other' }))], 'other.json', { type: 'application/json' });
    await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, file);
    await screen.findByText(/This file is no pack, or not this one/);
  });
});

describe('a table', () => {
  it('is read, its columns put right, and opened as a draft', async () => {
    const { user, state } = await openStudio();
    await user.click(screen.getByRole('button', { name: 'Start a pack' }));
    await user.click(await screen.findByRole('menuitem', { name: 'From a table' }));
    await user.click(screen.getByLabelText('Or paste a table'));
    await user.paste(
      'Title,English,Chinese,Pillar\nName the day,You have it on {day}.,{哪天}给您。,Commitment\nOther,,,',
    );
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    await screen.findByText('1 track with 1 line');
    expect(screen.getByText('has no line, so it is left out')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Column “Pillar”/ }));
    await user.click(await screen.findByRole('option', { name: 'nothing' }));
    await user.click(screen.getByRole('button', { name: 'Open in the studio' }));
    await waitFor(
      () => expect(saved(state).tracks?.[0]).toMatchObject({ id: 'name-the-day', pillar: 'empathy', state: 'draft' }),
      {
        timeout: 3_000,
      },
    );
    expect(saved(state).tracks[0].lines).toEqual([{ en: 'You have it on {{day}}.', zh: '{{day}}给您。' }]);
  });
  it('that is none says so', async () => {
    const { user } = await openStudio();
    await user.click(screen.getByRole('button', { name: 'Start a pack' }));
    await user.click(await screen.findByRole('menuitem', { name: 'From a table' }));
    await user.click(screen.getByLabelText('Or paste a table'));
    await user.paste('a,b\n"open,2');
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    await screen.findByText(/opened and never closed \(Row 2\)/);
  });
});

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  it('brings in a table with names and roles for all of it', async () => {
    const { user, container } = await openStudio(pack(), { language });
    await user.click(screen.getByRole('button', { name: language === 'en' ? 'Start a pack' : '新建话术包' }));
    await user.click(await screen.findByRole('menuitem', { name: language === 'en' ? 'From a table' : '从表格导入' }));
    await user.click(screen.getByRole('textbox'));
    await user.paste('Title,English,Chinese\nOne,A line.,一句。');
    await user.click(screen.getByRole('button', { name: language === 'en' ? 'Read it' : '读取' }));
    await screen.findByRole('table');
    await expectAccessible(container);
  });

  it('has names and roles for all of it', async () => {
    const { copy, user, container } = await openStudio(pack(), { language });
    await expectAccessible(container);
    await copy();
    await expectAccessible(container);
    for (const tab of screen.getAllByRole('tab').slice(1)) {
      await user.click(tab);
      await expectAccessible(container);
    }
  });
});

describe('a table', () => {
  it('adds its rows to the draft that is open, under ids of their own, and is undone as one step', async () => {
    const { copy, user, state } = await openStudio();
    await copy();
    await user.click(screen.getByRole('button', { name: 'From a table' }));
    await user.click(screen.getByLabelText(/paste/i));
    await user.paste('Title,English,中文\nSay the limit,We stop at the fence.,我们做到围栏为止。\n');
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    await user.click(await screen.findByRole('button', { name: 'Add to this pack' }));
    await waitFor(() => expect(saved(state).tracks).toHaveLength(2), { timeout: 3_000 });
    const [first, second] = saved(state).tracks;
    expect([first.id, second.lines[0].en]).toEqual(['say-the-limit', 'We stop at the fence.']);
    expect(second.id).not.toBe(first.id);
    expect(await screen.findByDisplayValue('We stop at the fence.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(saved(state).tracks).toHaveLength(1), { timeout: 3_000 });
  });
});

describe('the use of a pack', () => {
  const report = (at: number, days: readonly object[]) =>
    new File(
      [JSON.stringify({ format: 'keeptrack-use', version: 1, reporter: String(at).padStart(16, '0'), days })],
      `use-${at}.json`,
      { type: 'application/json' },
    );
  const day = (own: object) => ({
    ...{ day: '2026-11-17', track: 'house/say-the-limit', offered: 4, inserted: 3, reworded: 2, dismissed: 0 },
    ...own,
  });
  const quiet = track({ id: 'nobody-sees-it', cues: [], title: { en: 'Nobody sees it', zh: '没人看到' } });
  const bring = async (files: readonly File[], language: 'en' | 'zh' = 'en') => {
    const opened = await openStudio(pack({ tracks: [track(), quiet] }), { language });
    await opened.copy();
    await opened.user.click(screen.getByRole('tab', { name: language === 'en' ? 'Use' : '使用情况' }));
    const field = opened.container.querySelector('.studio-use input[type=file]') as HTMLInputElement;
    await opened.user.upload(field, [...files]);
    return opened;
  };

  it.each(['en', 'zh'] as const)('is summed up from files of five people, and told by track (%s)', async (language) => {
    const { container } = await bring(
      Array.from({ length: 5 }, (_, at) => report(at, [day({})])),
      language,
    );
    const row = await screen.findByRole('row', {
      name: language === 'en' ? 'Say the limit Often reworded 20 15 10 0' : '说出不足 常被改写 20 15 10 0',
    });
    expect(row).toBeTruthy();
    const never = screen.getByRole('region', { name: language === 'en' ? 'Never offered' : '从未被推荐' });
    expect(within(never).getAllByRole('listitem')).toHaveLength(1);
    await expectAccessible(container);
  });

  it('leads from a track to its form', async () => {
    const { user } = await bring(Array.from({ length: 5 }, (_, at) => report(at, [day({})])));
    await user.click(await screen.findByRole('button', { name: 'Nobody sees it' }));
    expect(await screen.findByDisplayValue('Nobody sees it')).toBeTruthy();
  });

  it('tells nothing of four people, and nothing of what fewer than five did', async () => {
    const four = Array.from({ length: 4 }, (_, at) => report(at, [day({})]));
    const { user, container } = await bring(four);
    expect(await screen.findByText(/Fewer than five people counted in any week/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    const field = container.querySelector('.studio-use input[type=file]') as HTMLInputElement;
    await user.upload(field, [...four, report(8, [day({ inserted: 0, reworded: 0 })])]);
    expect(await screen.findByRole('row', { name: 'Say the limit 20 under 5 people under 5 people 0' })).toBeTruthy();
  });

  it('names a file that is none, and takes the others', async () => {
    await bring([
      ...Array.from({ length: 5 }, (_, at) => report(at, [day({})])),
      report(9, [{ ...day({}), text: 'Dear Ana' }]),
    ]);
    expect(await screen.findByText(/use-9.json was left out \(line 1:/)).toBeTruthy();
    expect(screen.getByText(/5 people counted/)).toBeTruthy();
  });
});
