// @vitest-environment happy-dom
/** CRM notes beside the draft: skeletons where nothing is written, then what a colleague would miss; nothing of it for mails. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { createReader } from '../../talk-tracks/read-draft';
import { ENGLISH } from './canned-drafts';
import { expectAccessible, openSidebar } from './open-sidebar';

afterEach(cleanup);

const reader = createReader(builtInPacks());
const note = (body: string, stage?: string) => ({
  draft: { ...ENGLISH.draft, body, kind: 'crm-note' as const, ...(stage && { stage }) },
  reading: reader.read({ body, kind: 'crm-note', lang: 'en', now: '2026-11-23' }),
});

describe('a note', () => {
  it('that is empty is offered skeletons, those of its stage first, and gets the chosen one', async () => {
    const { user, page, container } = await openSidebar({ canned: note('', 'Complaint handling') });
    await user.click(screen.getByRole('button', { name: 'Begin with a skeleton' }));
    const [first] = await screen.findAllByRole('menuitem');
    expect(first?.textContent).toBe('A complaint');
    await user.click(first as HTMLElement);
    expect(page.asked('insert')).toMatchObject([{ text: expect.stringContaining('What it did to them: {{impact}}') }]);
    await expectAccessible(container);
  });
  it('that is begun is told what a colleague would miss, without a score', async () => {
    const { container } = await openSidebar({ canned: note('They agreed to a trial on two lines.') });
    const craft = screen.getByRole('region', { name: 'For whoever reads this note' });
    expect([...craft.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'What did they say, in their own words?',
      'What did we say that we cannot do?',
      'Who does what next, by which day?',
    ]);
    expect(craft.textContent).not.toMatch(/\d|%/);
    await expectAccessible(container);
  });
});

it('a mail has nothing of it', async () => {
  await openSidebar();
  expect(screen.queryByRole('region', { name: 'For whoever reads this note' })).toBeNull();
});

it('speaks Chinese', async () => {
  const { container } = await openSidebar({ canned: note(''), surroundings: { language: 'zh', dark: false } });
  expect(screen.getByRole('button', { name: '从提纲开始' })).toBeTruthy();
  await expectAccessible(container);
});
