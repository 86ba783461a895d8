// @vitest-environment happy-dom
/** What becomes of a promise in the sidebar: asked about, delivered by a draft, moved with a word, kept elsewhere, told of later. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { offeredDays } from '../../components/coach/DateOffers';
import { OWED_TRACKS } from '../../components/coach/OwedBefore';
import type { PromiseRecord } from '../../notebook/model';
import core from '../../talk-tracks/packs/core.json';
import { dateAt } from '../../talk-tracks/promises/moment-in-zone';
import { ENGLISH } from './canned-drafts';
import type { FakePorts } from './fake-ports';
import { NOW, promiseRecord } from './fake-ports';
import { expectAccessible, openSidebar } from './open-sidebar';

afterEach(cleanup);

const on = (date: string) => ({ text: '', date, precision: 'day' }) as const;
/** Five days late on the Sunday of these tests. */
const late = promiseRecord({ id: 'late', action: 'Send the references', due: on('2026-11-17') });
const far = promiseRecord({ id: 'far', action: 'Plan the training', due: on('2026-12-20') });
const withPromises = (...records: readonly PromiseRecord[]) => ({
  prepare: ({ notebook }: FakePorts) => void notebook.promises.push(...records),
});
const promiseIn = ({ notebook }: Pick<FakePorts, 'notebook'>, id: string) =>
  notebook.promises.find((promise) => promise.id === id);

describe('before a new promise', () => {
  it('says what is owed already, and how late', async () => {
    const { container } = await openSidebar(withPromises(late, far));
    expect(screen.getByText(/You already owe Ana Brandt 2 things; one is late, the oldest by 5 days\./)).toBeTruthy();
    await expectAccessible(container);
  });
  it('says so without a date that passed', async () => {
    await openSidebar(withPromises(far));
    expect(screen.getByText(/You already owe Ana Brandt one thing\./)).toBeTruthy();
  });
  it('says nothing where nothing is owed, or only by others', async () => {
    await openSidebar(withPromises(promiseRecord({ ...late, who: 'recipient' })));
    expect(screen.queryByText(/already owe/)).toBeNull();
  });
  it('counts what is owed under another address of the same person', async () => {
    await openSidebar({
      prepare: ({ notebook }) => {
        const seen = { firstSeen: NOW.toISOString(), lastSeen: NOW.toISOString() };
        notebook.promises.push(promiseRecord({ ...far, contactId: 'ana@home.example' }));
        notebook.contacts.push({ id: 'ana@home.example', name: 'Ana', sameAs: 'ana@brandt.example', ...seen });
      },
    });
    expect(screen.getByText(/You already owe Ana Brandt one thing\./)).toBeTruthy();
  });
  it('names tracks that the core pack has', () => {
    const ids = core.tracks.map(({ id }) => `${core.id}/${id}`);
    expect(ids).toContain(OWED_TRACKS.late);
    expect(ids).toContain(OWED_TRACKS.open);
  });
});

describe('the zone that was chosen', () => {
  // Between these two it is never the same day.
  const today = dateAt(NOW.getTime(), 'Pacific/Niue');
  it.each([
    ['Pacific/Niue', 'today'],
    ['Pacific/Kiritimati', /days? late/],
  ])('says what day a promise is due: %s', async (zone, said) => {
    const { user } = await openSidebar({
      prepare: ({ notebook }) => {
        notebook.promises.push(promiseRecord({ due: on(today) }));
        notebook.settings = { ...notebook.settings, zone };
      },
    });
    const isLate = typeof said !== 'string';
    expect(screen.getByRole('tab', { name: isLate ? /1 late/ : 'Promises' })).toBeTruthy();
    expect(screen.queryByText(isLate ? /one thing, late/ : /one thing\./)).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /^Promises/ }));
    expect(screen.getByText(said)).toBeTruthy();
  });
});

describe('a promise for the calendar', () => {
  const openCalendar = async (prepare?: (ports: FakePorts) => void) => {
    const opened = await openSidebar({
      prepare: (ports) => {
        ports.notebook.promises.push(far);
        prepare?.(ports);
      },
    });
    await opened.user.click(screen.getByRole('tab', { name: 'Promises' }));
    await opened.user.click(screen.getByRole('button', { name: 'Change: Plan the training' }));
    await opened.user.click(screen.getByRole('button', { name: 'Calendar', expanded: false }));
    return opened;
  };

  it('is a file, or a page that is opened after it was said what it gets to read', async () => {
    const { user, device, container } = await openCalendar();
    await user.click(await screen.findByRole('button', { name: 'Save as a calendar file' }));
    expect(device.saved).toEqual(['far.ics']);
    expect(screen.queryByRole('link')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Outlook', expanded: false }));
    expect(screen.getByText('This hands these words to Outlook:')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Open Outlook' });
    expect(link.getAttribute('href')).toBe('https://outlook.office.com/x');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    await expectAccessible(container);
  });

  it('says so where the notebook does not answer', async () => {
    await openCalendar(({ notebook }) => void notebook.failing.set('exportPromise', 'unreachable'));
    expect(await screen.findByText('The notebook does not answer.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Outlook' })).toBeNull();
  });
});

describe('a draft that may be the delivery', () => {
  it('is asked about once, and keeps the promise when it is sent', async () => {
    const { user, notebook } = await openSidebar(withPromises(late, far));
    expect(screen.getByText('Is this the delivery?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Yes, kept once sent' }));
    await waitFor(() => expect(promiseIn({ notebook }, 'late')?.deliversIn).toBe(ENGLISH.draft.identity.key));
    expect(screen.queryByText('Is this the delivery?')).toBeNull();
    expect(screen.getByText(/kept once you send/)).toBeTruthy();
  });
  it('is not asked about again after a no', async () => {
    const { user, notebook } = await openSidebar(withPromises(late));
    await user.click(screen.getByRole('button', { name: 'No' }));
    expect(screen.queryByText('Is this the delivery?')).toBeNull();
    expect(promiseIn({ notebook }, 'late')).not.toHaveProperty('deliversIn');
  });
  it('is not asked about where the day is far, or somebody else promised', async () => {
    await openSidebar(withPromises(far, promiseRecord({ ...late, id: 'theirs', who: 'other' })));
    expect(screen.queryByText('Is this the delivery?')).toBeNull();
  });
});

describe('everything else that can become of it', () => {
  const opened = async (record: PromiseRecord) => {
    const sidebar = await openSidebar(withPromises(record));
    await sidebar.user.click(screen.getByRole('tab', { name: /Promises/ }));
    await sidebar.user.click(screen.getByRole('button', { name: `Change: ${record.action}` }));
    return { ...sidebar, panel: within(screen.getByRole('tabpanel')) };
  };

  it('shows the sentence that made it', async () => {
    const { panel, container } = await opened(far);
    expect(panel.getByText("I'll send you the site plan by Friday.")).toBeTruthy();
    await expectAccessible(container);
  });
  it('moves with the reason and who knows', async () => {
    const { user, panel, notebook } = await opened(far);
    await user.click(panel.getByRole('button', { name: 'Move date' }));
    await user.clear(panel.getByLabelText('Due'));
    await user.type(panel.getByLabelText('Due'), '2026-12-22');
    await user.type(panel.getByLabelText('Why it moves (for you)'), 'The trainer is ill');
    await user.type(panel.getByLabelText('Who knows'), 'Ana');
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(promiseIn({ notebook }, 'far')?.due?.date).toBe('2026-12-22'));
    expect(promiseIn({ notebook }, 'far')?.events.at(-1)).toMatchObject({
      what: 'moved',
      note: 'The trainer is ill',
      told: 'Ana',
    });
    expect(await panel.findByText(/moved once/)).toBeTruthy();
  });
  it('is kept by phone', async () => {
    const { user, panel, notebook } = await opened(far);
    await user.click(panel.getByRole('button', { name: 'Kept another way' }));
    await user.type(panel.getByLabelText('How it was kept'), 'by phone');
    await user.click(panel.getByRole('button', { name: 'Kept' }));
    await waitFor(() => expect(promiseIn({ notebook }, 'far')?.state).toBe('kept'));
    expect(promiseIn({ notebook }, 'far')?.events.at(-1)).toMatchObject({ what: 'kept', note: 'by phone' });
  });
  it('is heard of again in an hour', async () => {
    const { user, panel, notebook } = await opened(far);
    await user.click(panel.getByRole('button', { name: 'Remind me' }));
    await user.click(panel.getByRole('button', { name: 'In an hour' }));
    const again = new Date(NOW.getTime() + 3_600_000).toISOString();
    await waitFor(() => expect(promiseIn({ notebook }, 'far')?.remindAt).toBe(again));
  });
  it('ends where its condition never came, and comes back', async () => {
    const { user, panel, notebook } = await opened(promiseRecord({ ...far, condition: 'once you confirm' }));
    await user.click(panel.getByRole('button', { name: 'Its condition never came' }));
    await waitFor(() => expect(promiseIn({ notebook }, 'far')?.state).toBe('lapsed'));
    await user.click(await panel.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(promiseIn({ notebook }, 'far')?.state).toBe('open'));
  });
  it('of somebody else waits apart from one’s own, and does not count as late', async () => {
    await opened(promiseRecord({ ...late, who: 'recipient' }));
    expect(screen.getByRole('heading', { name: 'Waiting for others' })).toBeTruthy();
    expect(screen.queryByText('1 late')).toBeNull();
  });
});

describe('what the customer is said to do', () => {
  const [promise] = ENGLISH.reading.promises;
  const theirs = { ...ENGLISH.reading, promises: promise ? [{ ...promise, who: 'recipient' as const }] : [] };
  it('can be remembered apart from our own', async () => {
    const { user, notebook } = await openSidebar({ canned: { ...ENGLISH, reading: theirs } });
    expect(screen.getByText('They said they would')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /Keep track of/ }));
    await waitFor(() => expect(notebook.promises).toMatchObject([{ who: 'recipient', state: 'drafted' }]));
  });
});

describe('a promise without a day', () => {
  const [promise] = ENGLISH.reading.promises;
  const vague = { ...ENGLISH.reading, promises: promise ? [{ ...promise, due: null, dueText: 'asap' }] : [] };
  it('is offered one', async () => {
    const { user, notebook } = await openSidebar({ canned: { ...ENGLISH, reading: vague } });
    expect(screen.getByText('“asap”: which day? A day is easier to trust.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fri 27 Nov' }));
    await user.click(screen.getByRole('checkbox', { name: /Keep track of/ }));
    await waitFor(() => expect(notebook.promises).toMatchObject([{ due: on('2026-11-27') }]));
  });
  it.each([
    ['a Sunday', new Date(2026, 10, 22, 9), ['2026-11-23', '2026-11-24', '2026-11-27']],
    ['a Thursday', new Date(2026, 10, 26, 9), ['2026-11-27', '2026-11-30', '2026-12-04']],
    ['the last day of a year', new Date(2026, 11, 31, 9), ['2027-01-01', '2027-01-04', '2027-01-08']],
  ])('is offered working days only: on %s', (_, now, days) => expect(offeredDays(now)).toEqual(days));
});

describe('what is remembered beside promises', () => {
  it('is that a draft was sent, with the pillars it had, and no word of it', async () => {
    const { page, notebook } = await openSidebar();
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'sent' });
    await waitFor(() => expect(notebook.sendings).toHaveLength(1));
    expect(notebook.sendings[0]).toMatchObject({ contactId: 'ana@brandt.example', kind: 'mail' });
    expect(notebook.sendings[0]?.pillars).toEqual(['empathy', 'commitment']);
    expect(JSON.stringify(notebook.sendings)).not.toMatch(/Rollout|weekend/);
  });
  it('is nothing of a draft that was discarded', async () => {
    const { page, notebook } = await openSidebar();
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'discarded' });
    expect(notebook.sendings).toEqual([]);
  });
  it('is the line that was put in, and not the one that did not arrive', async () => {
    const { page, notebook, state } = await openSidebar();
    page.outcome = { outcome: 'failed', why: 'not-there' };
    await state().insertFirst();
    expect(notebook.insertions).toEqual([]);
    page.outcome = { outcome: 'inserted', undoable: true, start: 0, end: 0 };
    await state().insertFirst();
    const first = ENGLISH.reading.suggestions[0];
    await waitFor(() =>
      expect(notebook.insertions).toMatchObject([{ contactId: 'ana@brandt.example', track: first?.track }]),
    );
  });
});
