/** The store of the sidebar: readings that come late, marks, promises, notes that must not be lost, settings, inserts that do not arrive. */
import { describe, expect, it, vi } from 'vitest';
import { computeMarks, MOST_MARKS } from '../../components/store/compute-marks';
import { contactOf } from '../../components/store/contact-of';
import { createCoachStore } from '../../components/store/create-coach-store';
import { fitLine, placeholdersIn } from '../../components/store/insert-slice';
import { matchPromises } from '../../components/store/match-promises';
import type { Reading } from '../../talk-tracks/model';
import { CHINESE, ENGLISH, PACK } from './canned-drafts';
import {
  createFakePorts,
  createFakeReader,
  createManualClock,
  type FakePorts,
  note,
  promiseRecord,
  reading,
  SETTINGS,
  snapshot,
} from './fake-ports';

/** A life of its own for each store. */
const life = () => new AbortController().signal;

/** A started store with a clock of its own; `draft` is in hand and read. */
async function open(parts: Partial<FakePorts> = {}, draft = ENGLISH.draft, read: Reading = ENGLISH.reading) {
  const ports = createFakePorts({ reader: createFakeReader(() => read, [PACK]), ...parts });
  const clock = createManualClock();
  const store = createCoachStore(ports, clock.later);
  ports.page.greeting = { ...ports.page.greeting, draft };
  await store.getState().start(life());
  clock.run();
  await settled();
  return { ...ports, clock, store, state: () => store.getState() };
}

/** Lets everything that was answered already arrive. */
const settled = () => new Promise((done) => setTimeout(done, 0));

describe('a draft is read', () => {
  it('with what the page knows, at the moment of the device, and marked', async () => {
    const { reader, page, state } = await open();
    expect(reader.drafts).toHaveLength(1);
    expect(reader.drafts[0]).toMatchObject({ body: ENGLISH.draft.body, kind: 'mail' });
    expect(state().reading).toMatchObject({ key: 'draft-1', revision: 1, body: ENGLISH.draft.body });
    expect(page.asked('mark')).toEqual([
      { key: 'draft-1', revision: 1, marks: computeMarks(ENGLISH.reading, ENGLISH.draft.body, 'all') },
    ]);
  });

  it('once for several changes that wait together: the last one wins', async () => {
    const { reader, page, clock, state } = await open();
    page.tell.draftChanged(snapshot({ revision: 2, body: 'a' }));
    page.tell.draftChanged(snapshot({ revision: 3, body: 'ab' }));
    clock.run();
    expect(reader.drafts.map(({ body }) => body)).toEqual([ENGLISH.draft.body, 'ab']);
    expect(state().reading?.revision).toBe(3);
  });

  it('and an older revision that arrives late is dropped', async () => {
    const { page, clock, state } = await open();
    page.tell.draftChanged(snapshot({ revision: 5, body: 'new' }));
    page.tell.draftChanged(snapshot({ revision: 4, body: 'old' }));
    clock.run();
    expect(state().draft?.body).toBe('new');
    expect(state().reading?.body).toBe('new');
  });

  it('and nothing of another draft stays on screen', async () => {
    const { page, state } = await open();
    page.tell.draftChanged(snapshot({ identity: { key: 'draft-2', site: 'gmail' }, body: 'x' }));
    expect(state().reading).toBeNull();
    expect(state().draftPromises).toEqual([]);
  });

  it('by a reader that breaks: the draft goes on without marks', async () => {
    const { page, clock, state } = await open();
    state().replaceReader({
      ...state().reader,
      read() {
        throw new Error('broken');
      },
    });
    expect(state().unread).toBe(true);
    expect(state().reading).toBeNull();
    expect(page.asked('mark').at(-1)).toMatchObject({ marks: [] });
    state().replaceReader(createFakeReader(() => reading()));
    clock.run();
    expect(state().unread).toBe(false);
  });

  it('with the stage chosen for its contact, and for no other', async () => {
    const { reader, page, clock, state } = await open();
    state().chooseStage('proposal');
    expect(reader.drafts.at(-1)).toMatchObject({ stage: 'proposal' });
    page.tell.draftChanged(CHINESE.draft);
    clock.run();
    expect(reader.drafts.at(-1)).not.toHaveProperty('stage');
  });

  it('never from what the greeting says when the page told of another draft meanwhile', async () => {
    const ports = createFakePorts();
    const store = createCoachStore(ports, createManualClock().later);
    ports.page.greeting = { ...ports.page.greeting, draft: snapshot({ body: 'old' }) };
    const started = store.getState().start(life());
    ports.page.tell.draftChanged(snapshot({ identity: { key: 'draft-2', site: 'gmail' }, body: 'new' }));
    await started;
    expect(store.getState().draft?.body).toBe('new');
  });
});

describe('marks', () => {
  const { body } = ENGLISH.draft;
  it.each([
    ['all', 3],
    ['risks', 1],
    ['none', 0],
  ] as const)('%s: %i', (wanted, count) => expect(computeMarks(ENGLISH.reading, body, wanted)).toHaveLength(count));

  it('carry the text that must stand under them', () => {
    for (const { start, end, text } of computeMarks(ENGLISH.reading, body, 'all'))
      expect(text).toBe(body.slice(start, end));
  });

  it('are few, with what costs trust first', () => {
    const long = 'word '.repeat(100);
    const [finding] = ENGLISH.reading.findings;
    const [risk] = ENGLISH.reading.risks;
    const findings = Array.from({ length: 90 }, (_, index) => ({ ...finding!, start: index * 5, end: index * 5 + 4 }));
    const marks = computeMarks(reading({ findings, risks: [{ ...risk!, start: 495, end: 499 }] }), long, 'all');
    expect(marks).toHaveLength(MOST_MARKS);
    expect(marks.some(({ look }) => look === 'risk')).toBe(true);
  });

  it('follow the settings at once', async () => {
    const { page, state } = await open();
    await state().changeSettings({ marks: 'none' });
    expect(page.asked('mark').at(-1)).toMatchObject({ marks: [] });
  });

  it('are not sent where Keeptrack is off', async () => {
    const { page, state } = await open();
    const before = page.asked('mark').length;
    page.tell.healthChanged({ site: 'gmail', state: 'off' });
    state().sendMarks();
    expect(page.asked('mark')).toHaveLength(before);
  });
});

describe('the contact of a draft', () => {
  it.each([
    [
      'the first in "to", by address in lower case',
      [
        { name: 'Tom', address: 'TOM@x.example', field: 'cc' },
        { name: 'Ana', address: 'ANA@X.example', field: 'to' },
      ],
      'ana@x.example',
    ],
    ['the record of a CRM note', [{ name: 'Brandt Logistik', field: 'record' }], 'crm:gmail:brandt logistik'],
    ['somebody in copy where nobody else is', [{ name: '', address: 'tom@x.example', field: 'bcc' }], 'tom@x.example'],
    ['nobody', [], undefined],
    ['nobody without a name', [{ name: ' ', field: 'to' }], undefined],
  ] as const)('is %s', (_, recipients, id) => expect(contactOf(snapshot({ recipients }))?.id).toBe(id));

  it('stays after the draft was sent, for notes', async () => {
    const { page, state } = await open();
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'sent' });
    expect(state().draft).toBeNull();
    expect(state().contact?.id).toBe('ana@brandt.example');
  });
});

describe('promises of a draft', () => {
  const ids = (state: ReturnType<Awaited<ReturnType<typeof open>>['state']>) =>
    matchPromises(state.reading?.reading ?? null, state.draftPromises).proposals.map(({ id }) => id);

  it('are confirmed with everything the ledger wants', async () => {
    const { notebook, state } = await open();
    await state().confirmNext();
    expect(notebook.asked('addPromise')).toEqual([
      {
        id: 'id-1',
        who: 'writer',
        action: 'Send the site plan',
        sentence: "I'll send you the site plan by Friday noon.",
        due: { text: 'by Friday noon', date: '2026-11-27', time: '12:00', precision: 'time' },
        condition: null,
        contact: { id: 'ana@brandt.example', name: 'Ana Brandt', address: 'ana@brandt.example' },
        draftKey: 'draft-1',
        subject: 'Re: Rollout dates for the Leipzig site',
        kind: 'mail',
        state: 'drafted',
      },
    ]);
    expect(ids(state())).toHaveLength(1);
  });

  it('are confirmed all at once, but for those set aside', async () => {
    const { notebook, state } = await open();
    state().dropProposal(ids(state())[0] ?? '');
    await state().confirmAll();
    expect(notebook.promises.map(({ action }) => action)).toEqual(['Call the plant lead']);
    state().takeBackDropped();
    await state().confirmAll();
    expect(notebook.promises.map(({ action }) => action)).toEqual(['Call the plant lead', 'Send the site plan']);
  });

  it('are confirmed as they were edited', async () => {
    const { notebook, state } = await open();
    const due = { text: '2026-11-30', date: '2026-11-30', precision: 'day' } as const;
    state().editProposal(ids(state())[0] ?? '', { action: 'Send the plan of hall 2', due });
    await state().confirmNext();
    expect(notebook.promises[0]).toMatchObject({ action: 'Send the plan of hall 2', due });
    expect(ids(state()), 'the edited one is not proposed again').toHaveLength(1);
  });

  it('are saved once, however often the key is pressed while it saves', async () => {
    const { notebook, state } = await open();
    let letGo = () => {};
    notebook.holding.set('addPromise', new Promise((done) => (letGo = done)));
    const both = [state().confirmProposal(ids(state())[0] ?? ''), state().confirmProposal(ids(state())[0] ?? '')];
    letGo();
    await Promise.all(both);
    expect(notebook.asked('addPromise')).toHaveLength(1);
  });

  it('keep their id when saving is tried again, so that one promise stays one', async () => {
    const { notebook, state } = await open();
    notebook.failing.set('addPromise', 'not-saved');
    await state().confirmNext();
    expect(state().promiseFailure?.code).toBe('not-saved');
    expect(ids(state()), 'it is still proposed').toHaveLength(2);
    notebook.failing.clear();
    await state().confirmNext();
    expect(state().promiseFailure).toBeNull();
    expect(notebook.asked('addPromise').map((request) => (request as { id: string }).id)).toEqual(['id-1', 'id-1']);
  });

  it('get a new id when one that was forgotten is confirmed again', async () => {
    const { notebook, state } = await open();
    await state().confirmNext();
    await state().forgetPromise('id-1');
    await state().confirmNext();
    expect(notebook.promises.map(({ id }) => id)).toEqual(['id-2']);
  });

  it('belong to their draft: another draft begins anew and the first keeps its desk', async () => {
    const { page, clock, state } = await open();
    state().dropProposal(ids(state())[0] ?? '');
    page.tell.draftChanged({ ...ENGLISH.draft, identity: { key: 'draft-2', site: 'gmail' } });
    clock.run();
    expect(state().desks['draft-2']).toBeUndefined();
    page.tell.draftChanged({ ...ENGLISH.draft, revision: 9 });
    clock.run();
    expect(state().desks['draft-1']?.dropped).toHaveLength(1);
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'sent' });
    expect(state().desks['draft-1']).toBeUndefined();
  });

  it('are asked for again when the draft was sent', async () => {
    const { page, notebook, state } = await open();
    notebook.promises.push(promiseRecord());
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'sent' });
    await settled();
    expect(state().openPromises.map(({ id }) => id)).toEqual(['p-1']);
  });

  it('of the customer are theirs to keep', () => {
    const [first] = ENGLISH.reading.promises;
    const theirs = { ...ENGLISH.reading, promises: [{ ...first!, who: 'recipient' as const }] };
    expect(matchPromises(theirs, []).proposals).toEqual([]);
  });

  it('that were confirmed are known again in a changed sentence, and missed when the words are gone', () => {
    const { sentences } = ENGLISH.reading;
    const changed = {
      ...ENGLISH.reading,
      sentences: sentences.map((one, index) =>
        index === 3 ? { ...one, text: "I'll send you the site plan by Thursday." } : one,
      ),
    };
    const record = promiseRecord({ action: 'Send the site plan', sentence: sentences[3]!.text });
    expect(matchPromises(changed, [record]).confirmed[0]?.promise?.action).toBe('Send the site plan');
    expect(matchPromises(reading(), [record]).confirmed[0]?.promise).toBeNull();
  });
});

describe('open promises', () => {
  it('are kept, withdrawn and taken back', async () => {
    const { notebook, state } = await open();
    notebook.promises.push(promiseRecord());
    await state().refreshPromises();
    await state().changePromise('p-1', { to: 'kept' });
    expect(state().openPromises).toEqual([]);
    expect(state().lastChange).toMatchObject({ id: 'p-1', to: 'kept' });
    await state().undoChange();
    expect(notebook.promises[0]?.state).toBe('open');
    expect(state().openPromises).toHaveLength(1);
    expect(state().lastChange).toBeNull();
  });

  it('stay on screen when the notebook does not answer', async () => {
    const { notebook, state } = await open();
    notebook.promises.push(promiseRecord());
    await state().refreshPromises();
    notebook.failing.set('listPromises', 'unreachable');
    await state().refreshPromises();
    expect(state().promiseFailure?.code).toBe('unreachable');
    expect(state().openPromises).toHaveLength(1);
  });

  it('come from the newest answer, not from the last one to arrive', async () => {
    const { notebook, state } = await open();
    let letGo = () => {};
    notebook.holding.set('listPromises', new Promise((done) => (letGo = done)));
    const first = state().refreshPromises();
    notebook.holding.clear();
    notebook.promises.push(promiseRecord());
    await state().refreshPromises();
    notebook.promises.length = 0;
    letGo();
    await first;
    expect(state().openPromises).toHaveLength(1);
  });

  it('are asked for again after any change in the notebook', async () => {
    const { notebook, state } = await open();
    notebook.promises.push(promiseRecord());
    notebook.changed();
    await settled();
    expect(state().openPromises).toHaveLength(1);
  });
});

describe('notes', () => {
  const opened = async () => {
    const parts = await open();
    parts.notebook.notes.push(note());
    await parts.state().refreshNotes();
    return parts;
  };

  it('save by themselves and say so only when it is true', async () => {
    const { notebook, clock, state } = await opened();
    let letGo = () => {};
    notebook.holding.set('saveNote', new Promise((done) => (letGo = done)));
    state().editNote('n-1', 'Calls before nine.');
    expect(state().noteDrafts['n-1']?.state).toBe('unsaved');
    clock.run();
    expect(state().noteDrafts['n-1']?.state).toBe('saving');
    letGo();
    await vi.waitFor(() => expect(state().noteDrafts['n-1']?.state).toBe('saved'));
    expect(notebook.notes[0]).toMatchObject({ text: 'Calls before nine.', revision: 2 });
  });

  it('save again what was typed while they were saved', async () => {
    const { notebook, clock, state } = await opened();
    let letGo = () => {};
    notebook.holding.set('saveNote', new Promise((done) => (letGo = done)));
    state().editNote('n-1', 'one');
    clock.run();
    state().editNote('n-1', 'one two');
    notebook.holding.clear();
    letGo();
    await vi.waitFor(() => expect(state().noteDrafts['n-1']?.state).toBe('unsaved'));
    clock.run();
    await vi.waitFor(() => expect(state().noteDrafts['n-1']?.state).toBe('saved'));
    expect(notebook.notes[0]?.text).toBe('one two');
    expect(notebook.notes).toHaveLength(1);
  });

  it('does not wait a second time for what was typed long before a slow answer came', async () => {
    const { notebook, clock, state } = await opened();
    let letGo = () => {};
    notebook.holding.set('saveNote', new Promise((done) => (letGo = done)));
    state().editNote('n-1', 'one');
    clock.run();
    state().editNote('n-1', 'one two');
    clock.run();
    notebook.holding.clear();
    letGo();
    await vi.waitFor(() => expect(notebook.notes[0]?.text).toBe('one two'));
  });

  it('that failed is not saved again by itself, though more was typed meanwhile', async () => {
    const { notebook, clock, state } = await opened();
    let letGo = () => {};
    notebook.holding.set('saveNote', new Promise((done) => (letGo = done)));
    notebook.failing.set('saveNote', 'not-saved');
    state().editNote('n-1', 'one');
    clock.run();
    state().editNote('n-1', 'one two');
    letGo();
    await vi.waitFor(() => expect(state().noteDrafts['n-1']?.state).toBe('failed'));
    clock.run();
    expect(notebook.asked('saveNote')).toHaveLength(1);
  });

  it('are saved while somebody types on: keystrokes do not put it off', async () => {
    const calledOff: (() => void)[] = [];
    const waiting: (() => void)[] = [];
    const ports = createFakePorts();
    ports.notebook.notes.push(note({ contactId: null }));
    const store = createCoachStore(ports, (work) => {
      waiting.push(work);
      const callOff = vi.fn();
      calledOff.push(callOff);
      return callOff;
    });
    await store.getState().refreshNotes();
    for (const text of ['a', 'ab', 'abc']) store.getState().editNote('n-1', text);
    expect(waiting).toHaveLength(1);
    expect(calledOff[0]).not.toHaveBeenCalled();
    waiting[0]?.();
    await vi.waitFor(() => expect(ports.notebook.notes[0]?.text).toBe('abc'));
  });

  it('are handed to the next version when the extension was updated under the page, and nothing typed is dropped', async () => {
    const { notebook, state } = await opened();
    notebook.failing.set('saveNote', 'unreachable');
    state().addNote();
    state().editNote('n-1', 'half a thought');
    notebook.orphan();
    expect(state().orphaned).toBe(true);
    await vi.waitFor(() => expect(state().noteDrafts['n-1']?.state).toBe('failed'));
    notebook.failing.clear();
    notebook.orphan();
    await vi.waitFor(() => expect(notebook.notes[0]?.text).toBe('half a thought'));
    expect(Object.values(state().noteDrafts).map(({ text }) => text)).toEqual(['', 'half a thought']);
  });

  it('keep the text where saving failed, and save it on request', async () => {
    const { notebook, state } = await opened();
    notebook.failing.set('saveNote', 'not-saved');
    state().editNote('n-1', 'kept');
    await state().saveNote('n-1');
    expect(state().noteDrafts['n-1']).toMatchObject({ state: 'failed', text: 'kept', failure: { code: 'not-saved' } });
    notebook.failing.clear();
    await state().saveNote('n-1');
    expect(notebook.notes[0]?.text).toBe('kept');
  });

  it('lose nothing when the contact changes: what is typed is saved for whom it was written', async () => {
    const { page, notebook, clock, state } = await opened();
    state().editNote('n-1', 'half a thought');
    page.tell.draftChanged(CHINESE.draft);
    await vi.waitFor(() => expect(notebook.notes[0]?.text).toBe('half a thought'));
    expect(notebook.asked('saveNote').at(-1)).toMatchObject({ contactId: 'ana@brandt.example' });
    expect(state().notes).toEqual([]);
    clock.run();
    page.tell.draftChanged({ ...ENGLISH.draft, revision: 2, identity: { key: 'draft-3', site: 'gmail' } });
    await vi.waitFor(() => expect(state().notes).toHaveLength(1));
  });

  it('that could not be saved are still there when the contact comes back', async () => {
    const { page, notebook, state } = await opened();
    notebook.failing.set('saveNote', 'unreachable');
    state().editNote('n-1', 'half a thought');
    page.tell.draftChanged(CHINESE.draft);
    await settled();
    expect(state().noteDrafts['n-1']).toMatchObject({ text: 'half a thought', state: 'failed' });
  });

  it('keep both texts when another window saved first', async () => {
    const { notebook, state } = await opened();
    state().editNote('n-1', 'mine');
    notebook.notes[0] = note({ text: 'theirs', revision: 2 });
    await state().saveNote('n-1');
    await settled();
    expect(state().noteDrafts['n-1']).toBeUndefined();
    expect(state().noteDrafts['n-1-copy']).toMatchObject({ text: 'mine', state: 'saved' });
    expect(state().notes.find(({ id }) => id === 'n-1-copy')?.conflictOf).toBe('n-1');
    expect(
      state()
        .notes.map(({ text }) => text)
        .sort(),
    ).toEqual(['mine', 'theirs']);
  });

  it('show what another window wrote, but never over what is being typed', async () => {
    const { notebook, state } = await opened();
    state().editNote('n-1', 'mine');
    await state().saveNote('n-1');
    notebook.notes[0] = note({ text: 'theirs', revision: 7 });
    notebook.changed();
    await settled();
    expect(state().noteDrafts['n-1'], 'it rested: theirs is shown').toBeUndefined();
    state().editNote('n-1', 'mine again');
    notebook.notes[0] = note({ text: 'theirs again', revision: 8 });
    notebook.changed();
    await settled();
    expect(state().noteDrafts['n-1']?.text).toBe('mine again');
  });

  it('that are deleted while they are saved do not come back', async () => {
    const { notebook, state } = await opened();
    for (const code of [null, 'not-saved'] as const) {
      let letGo = () => {};
      notebook.holding.set('saveNote', new Promise((done) => (letGo = done)));
      if (code) notebook.failing.set('saveNote', code);
      state().addNote();
      const id = state().focusedNote ?? '';
      state().editNote(id, 'words');
      const saved = state().saveNote(id);
      await state().removeNote(id);
      letGo();
      await saved;
      expect(state().noteDrafts[id]).toBeUndefined();
      expect(notebook.asked('deleteNote').at(-1), 'the notebook hears of it, after the saving').toEqual({ id });
      if (!code) continue;
      await state().undoRemove();
      expect(state().noteDrafts[id]?.text, 'the text is not lost with the saving').toBe('words');
    }
  });

  it('that are empty are not saved, and one empty field is enough', async () => {
    const { notebook, clock, state } = await opened();
    state().addNote();
    state().addNote();
    expect(Object.keys(state().noteDrafts)).toHaveLength(1);
    state().editNote(state().focusedNote ?? '', '  ');
    clock.run();
    await settled();
    expect(notebook.asked('saveNote')).toEqual([]);
  });

  it('come back when they were deleted by mistake, with what was not saved', async () => {
    const { clock, state } = await opened();
    state().editNote('n-1', 'unsaved words');
    await state().removeNote('n-1');
    expect(state().notes).toEqual([]);
    clock.run();
    await state().undoRemove();
    expect(state().notes).toHaveLength(1);
    expect(state().noteDrafts['n-1']?.text).toBe('unsaved words');
  });

  it('are free ones where the draft is for nobody', async () => {
    const { notebook, page, state } = await open();
    notebook.notes.push(note({ contactId: null }));
    page.tell.draftChanged(snapshot({ recipients: [], revision: 2 }));
    await vi.waitFor(() => expect(state().notes).toHaveLength(1));
  });
});

describe('settings', () => {
  it('place the frame as it was left, within its limits', async () => {
    const ports = createFakePorts();
    ports.notebook.settings = { ...SETTINGS, sidebar: { side: 'left', width: 900, folded: true } };
    const store = createCoachStore(ports, createManualClock().later);
    await store.getState().start(life());
    await settled();
    expect(ports.page.asked('arrange')).toEqual([{ folded: true, width: 480, side: 'left' }]);
  });

  it('place the frame per site where it was moved or sized by hand', async () => {
    const { page, notebook, state } = await open();
    await state().place({ width: 420 });
    await state().place({ side: 'left' });
    expect(notebook.settings.places).toEqual({ gmail: { side: 'left', width: 420 } });
    expect(page.asked('arrange').at(-1)).toEqual({ folded: false, side: 'left', width: 420 });
    page.tell.healthChanged({ site: 'hubspot', state: 'works' });
    expect(page.asked('arrange').at(-1)).toEqual({ folded: false, side: 'right', width: 348 });
    state().tryWidth(9_000);
    expect(page.asked('arrange').at(-1)).toEqual({ folded: false, side: 'right', width: 480 });
    expect(notebook.settings.places).not.toHaveProperty('hubspot');
  });

  it('mute a rule everywhere or for one contact: no card, no mark, and taken back', async () => {
    const { page, notebook, state } = await open();
    const risk = ENGLISH.reading.risks[0];
    if (!risk) throw new Error('the canned draft has a risk');
    const marked = () => (page.asked('mark').at(-1) as { marks: { look: string }[] }).marks.map(({ look }) => look);
    expect(marked()).toContain('risk');
    await state().mute(risk, 'contact');
    const contact = { id: state().contact?.id, name: state().contact?.name };
    expect(notebook.settings.mutes).toEqual([{ rule: risk.rule, type: risk.type, contact }]);
    expect(state().reading?.reading.risks.map(({ rule }) => rule)).not.toContain(risk.rule);
    expect(state().reading?.muted.map(({ rule }) => rule)).toContain(risk.rule);
    const others = ENGLISH.reading.risks.filter(({ rule }) => rule !== risk.rule);
    expect(marked().filter((look) => look === 'risk')).toHaveLength(others.length);
    // Somebody else's draft shows it.
    page.tell.draftChanged(
      snapshot({ ...ENGLISH.draft, revision: 9, recipients: [{ name: 'Bo', address: 'bo@else.test', field: 'to' }] }),
    );
    state().readDraft();
    expect(state().reading?.muted).toEqual([]);
    await state().mute(risk, 'everywhere');
    expect(state().reading?.reading.risks.map(({ rule }) => rule)).not.toContain(risk.rule);
    await state().unmute([risk.rule]);
    expect(state().reading?.reading.risks.map(({ rule }) => rule)).toContain(risk.rule);
    // The other contact's stays.
    expect(notebook.settings.mutes).toEqual([{ rule: risk.rule, type: risk.type, contact }]);
  });

  it('take the stage that a CRM shows, until another is chosen', async () => {
    const { reader, state } = await open({}, { ...ENGLISH.draft, stage: 'Negotiation/Review' });
    expect(reader.drafts.at(-1)?.stage).toBe('negotiation');
    state().chooseStage('closing');
    expect(reader.drafts.at(-1)?.stage).toBe('closing');
    state().chooseStage(null);
    expect(reader.drafts.at(-1)).not.toHaveProperty('stage');
  });

  it('hold although they could not be saved, and say so', async () => {
    const { notebook, state } = await open();
    notebook.failing.set('saveSettings', 'not-saved');
    await state().changeSettings({ theme: 'dark' });
    expect(state().settings.theme).toBe('dark');
    expect(state().settingsFailure?.code).toBe('not-saved');
  });

  it('are not undone by an answer that was asked for before', async () => {
    const { notebook, state } = await open();
    let letGo = () => {};
    notebook.holding.set('getSettings', new Promise((done) => (letGo = done)));
    const asked = state().refreshSettings();
    notebook.failing.set('saveSettings', 'not-saved');
    await state().changeSettings({ theme: 'dark' });
    letGo();
    await asked;
    expect(state().settings.theme).toBe('dark');
  });
});

describe('a line', () => {
  const LINE = 'This does not include {{part}}.';

  it('goes to the draft in hand, and its first placeholder is selected', async () => {
    const { page, state } = await open();
    page.outcome = { outcome: 'inserted', undoable: true, start: 100, end: 131 };
    await state().insertLine(LINE);
    expect(page.asked('insert')).toEqual([{ key: 'draft-1', revision: 1, text: LINE }]);
    expect(page.asked('select')).toEqual([{ key: 'draft-1', span: { start: 122, end: 130 } }]);
    expect(state().outcome).toEqual({ kind: 'inserted', undoable: true });
  });

  it('is written once, although the key was pressed twice', async () => {
    const { page, state } = await open();
    await Promise.all([state().insertFirst(), state().insertFirst()]);
    expect(page.asked('insert')).toHaveLength(1);
  });

  it('is the wording that is shown', async () => {
    const { page, state } = await open();
    state().chooseWording('house/one-case', 1);
    await state().insertFirst();
    expect(page.asked('insert')).toMatchObject([{ text: expect.stringContaining('first quarter') }]);
  });

  it('carries Chinese placeholders in Chinese', async () => {
    const { page, state } = await open();
    await state().insertLine('和您规模相近的{{customer}}。');
    expect(page.asked('insert')).toMatchObject([{ text: '和您规模相近的{{客户}}。' }]);
  });

  it.each(['composing', 'gone', 'changed', 'read-only'] as const)(
    'refused (%s) is said, not copied behind the back',
    async (why) => {
      const { page, device, state } = await open();
      page.outcome = { outcome: 'refused', why };
      await state().insertLine(LINE);
      expect(state().outcome).toEqual({ kind: 'refused', why, text: LINE });
      expect(device.copied).toEqual([]);
    },
  );

  it.each(['not-there', 'doubled', 'elsewhere'] as const)('that failed (%s) is on the clipboard', async (why) => {
    const { page, device, state } = await open();
    page.outcome = { outcome: 'failed', why };
    await state().insertLine(LINE);
    expect(state().outcome).toEqual({ kind: 'failed', why, text: LINE });
    expect(device.copied).toEqual([LINE]);
  });

  it('that failed and could not be copied is shown', async () => {
    const { page, device, state } = await open();
    page.outcome = { outcome: 'failed', why: 'not-there' };
    device.refusesCopy = true;
    await state().insertLine(LINE);
    expect(state().outcome).toEqual({ kind: 'not-copied', text: LINE });
  });

  it.each(['reads-only', 'copy-only', 'off'] as const)('is copied where the page cannot write (%s)', async (health) => {
    const { page, device, state } = await open();
    page.tell.healthChanged({ site: 'gmail', state: health });
    await state().insertLine(LINE);
    expect(page.asked('insert')).toEqual([]);
    expect(device.copied).toEqual([LINE]);
    expect(state().outcome).toEqual({ kind: 'copied' });
  });

  it('that finds nobody says that the page is gone', async () => {
    const { page, state } = await open();
    page.isGone = true;
    await state().insertLine(LINE);
    expect(state().outcome).toEqual({ kind: 'line-closed' });
    expect(state().lineClosed).toBe(true);
    expect(state().inserting).toBe(false);
  });

  it.each([
    ['words by words', 'planned for one weekend', 'guaranteed to be painless'],
    [
      'a sentence by a sentence',
      'It took two weekends at Otley.',
      'Our rollout is guaranteed to be painless, and most customers love it.',
    ],
  ])('replaces what costs trust, by the reading that found it: %s', async (_, instead, text) => {
    const { page, state } = await open();
    const [risk] = ENGLISH.reading.risks;
    page.tell.draftChanged({ ...ENGLISH.draft, revision: 2 });
    await state().replaceRisk({ ...risk!, instead });
    const start = ENGLISH.draft.body.indexOf(text);
    const replace = { start, end: start + text.length, text };
    expect(page.asked('insert')).toEqual([{ key: 'draft-1', revision: 1, text: instead, replace }]);
  });

  it.each([
    ['after a word', 'Hello|', ' Line'],
    ['after a space', 'Hello |', 'Line'],
    ['at the start', '|Hello', 'Line'],
    ['on a new line', 'Hello\n|', 'Line'],
    ['after a bracket', '(|', 'Line'],
    ['after Chinese', '您好。|', 'Line'],
  ])('is set off by a space %s as needed', (_, text, expected) => {
    const at = text.indexOf('|');
    const draft = snapshot({ body: text.replace('|', ''), selection: { start: at, end: at } });
    expect(fitLine('Line', draft)).toBe(expected);
  });

  it('in Chinese is set without one', () =>
    expect(fitLine('这次不包含', snapshot({ body: 'ok', selection: { start: 2, end: 2 } }))).toBe('这次不包含'));

  it('leaves placeholders that can be found again', () =>
    expect(placeholdersIn('a {{x}} b {{y z}} {{}} {{{}')).toEqual([
      { start: 2, end: 7, text: '{{x}}' },
      { start: 10, end: 17, text: '{{y z}}' },
    ]));
});

describe('a report of the page', () => {
  it('goes onto the clipboard', async () => {
    const { device, state } = await open();
    await state().reportPage();
    expect(device.copied).toEqual(['how this page is built']);
    expect(state().outcome).toEqual({ kind: 'copied' });
  });
});

describe('what the page tells', () => {
  it('folds and opens by the shortcut', async () => {
    const { page, state } = await open();
    page.tell.shortcutPressed({ name: 'toggle' });
    await settled();
    expect(state().settings.sidebar.folded).toBe(true);
    expect(page.asked('arrange').at(-1)).toMatchObject({ folded: true });
    page.tell.shortcutPressed({ name: 'search' });
    await settled();
    expect(state()).toMatchObject({ tab: 'tracks', searchAsked: 1 });
    expect(state().settings.sidebar.folded).toBe(false);
  });

  it('asks the page again to open where it had folded by itself', async () => {
    const { page, state } = await open();
    await state().fold(false);
    expect(page.asked('arrange').at(-1)).toEqual({ folded: false, width: 348, side: 'right' });
  });

  it('inserts and confirms by the shortcuts', async () => {
    const { page, notebook } = await open();
    page.tell.shortcutPressed({ name: 'insert-first' });
    page.tell.shortcutPressed({ name: 'confirm-promise' });
    await settled();
    expect(page.asked('insert')).toHaveLength(1);
    expect(notebook.promises).toHaveLength(1);
  });

  it('leads from a mark to the coach, but not from one of another draft', async () => {
    const { page, state } = await open();
    state().showTab('notes');
    page.tell.markTouched({ key: 'other', offset: 3 });
    expect(state().tab).toBe('notes');
    page.tell.markTouched({ key: 'draft-1', offset: 3 });
    expect(state()).toMatchObject({ tab: 'coach', touched: { offset: 3 } });
  });

  it('nothing any more after the end', async () => {
    const ports = createFakePorts();
    const end = new AbortController();
    const store = createCoachStore(ports, createManualClock().later);
    await store.getState().start(end.signal);
    end.abort();
    ports.page.tell.draftChanged(snapshot());
    expect(store.getState().draft).toBeNull();
  });
});

describe('what was of use', () => {
  const counting = { reporter: '0123456789abcdef' };
  const openCounting = async (more: object = { counting }) => {
    const ports = createFakePorts({ reader: createFakeReader(() => ENGLISH.reading, [PACK]) });
    ports.notebook.settings = { ...ports.notebook.settings, ...more };
    const clock = createManualClock();
    const store = createCoachStore(ports, clock.later);
    ports.page.greeting = { ...ports.page.greeting, draft: ENGLISH.draft };
    await store.getState().start(life());
    await settled();
    clock.run();
    await settled();
    // What waits for a look that lasts.
    clock.run();
    await settled();
    const counts = () => ports.notebook.asked('countUse');
    const offered = ENGLISH.reading.suggestions.map(({ track }) => track);
    return { ...ports, clock, store, state: () => store.getState(), counts, offered };
  };

  it('is not counted where nobody asked for it, whatever is done', async () => {
    const { state, counts, offered, page } = await openCounting({});
    await state().insertLine('We keep the old one running.', offered[0], true);
    await state().hide(offered[0] as string, true);
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'sent' });
    expect(counts()).toEqual([]);
  });

  it('is what stayed on screen for a while, once for each draft', async () => {
    const { counts, offered, page, clock } = await openCounting();
    expect(counts()).toEqual([{ did: 'offered', tracks: offered }]);
    page.tell.draftChanged({ ...ENGLISH.draft, revision: 7, body: `${ENGLISH.draft.body} More.` });
    clock.run();
    clock.run();
    expect(counts()).toHaveLength(1);
  });

  it.each([
    ['as it was offered', 'We keep the old one running.', []],
    ['in other words', 'We keep the other running.', ['reworded']],
    ['without it', 'See you at lunch.', ['dismissed']],
  ])('tells a line that was sent %s', async (_, sent, fate) => {
    const { state, counts, offered, page, clock } = await openCounting();
    await state().insertLine('We keep the old one running.', offered[0], true);
    page.tell.draftChanged({ ...ENGLISH.draft, revision: 9, body: sent });
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'sent' });
    clock.run();
    const rest = counts().slice(1) as readonly { did: string; tracks: readonly string[] }[];
    expect(rest.map(({ did }) => did)).toEqual(['inserted', ...fate]);
    expect(rest.every(({ tracks }) => tracks.length === 1 && tracks[0] === offered[0])).toBe(true);
  });

  it('is nothing of a draft that was discarded, and a hidden track was put aside', async () => {
    const { state, counts, offered, page } = await openCounting();
    await state().insertLine('We keep the old one running.', offered[0], true);
    page.tell.draftEnded({ identity: ENGLISH.draft.identity, how: 'discarded' });
    await state().hide(offered[0] as string, true);
    expect(counts().slice(1)).toEqual([
      { did: 'inserted', tracks: [offered[0]] },
      { did: 'dismissed', tracks: [offered[0]] },
    ]);
  });

  it('never carries a word of the draft', async () => {
    const { state, counts, offered } = await openCounting();
    await state().insertLine('Dear Ana, we keep the old one running.', offered[0], true);
    expect(JSON.stringify(counts())).not.toMatch(/Ana|running/);
  });
});
