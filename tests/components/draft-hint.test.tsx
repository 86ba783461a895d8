// @vitest-environment happy-dom
/** The hint beside the draft: sent to the page while it is switched on, in the words of the screen, and only when it changes. */
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PILLARS } from '../../talk-tracks/model';
import { ENGLISH } from './canned-drafts';
import { SETTINGS } from './fake-ports';
import { openSidebar, settle } from './open-sidebar';

afterEach(cleanup);

const present = PILLARS.filter((pillar) => ENGLISH.reading.pillars[pillar].state === 'present');
const openWithHint = (language: 'en' | 'zh' = 'en') =>
  openSidebar({
    surroundings: { language, dark: false },
    prepare({ notebook }) {
      notebook.settings = { ...SETTINGS, hint: true };
    },
  });

describe('the hint beside the draft', () => {
  it('is not drawn unless it is switched on', async () => {
    const { page } = await openSidebar();
    expect(page.asked('hint')).toEqual([]);
  });

  it('shows which pillars are there, and says so in the language of the screen', async () => {
    const { page } = await openWithHint();
    expect(present.length).toBeGreaterThan(0);
    expect(page.asked('hint')).toEqual([
      { key: 'draft-1', hint: { present, name: expect.stringMatching(/^Open Keeptrack\. Empathy: /) } },
    ]);
    cleanup();
    const chinese = await openWithHint('zh');
    expect(chinese.page.asked('hint')).toEqual([
      { key: 'draft-1', hint: { present, name: expect.stringContaining('同理') } },
    ]);
  });

  it('is sent once for readings that say the same, and taken away when it is switched off', async () => {
    const { page, state } = await openWithHint();
    act(() => state().readDraft());
    await settle();
    expect(page.asked('hint')).toHaveLength(1);
    await act(() => state().changeSettings({ hint: false }));
    expect(page.asked('hint').at(-1)).toEqual({ key: 'draft-1', hint: null });
  });

  it('opens a folded sidebar when it is pressed', async () => {
    const { page, state } = await openWithHint();
    await act(() => state().fold(true));
    await act(async () => page.tell.sidebarWanted({}));
    expect(state().settings.sidebar.folded).toBe(false);
  });
});
