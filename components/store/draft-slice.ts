/** The draft in hand and what the reader makes of it. The newest draft wins; a reading knows which revision it was made for. */
import type { Mute } from '../../notebook/model';
import { type Draft, PILLARS, type Reading, type Risk, type Stage } from '../../talk-tracks/model';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';
import { stageFromWords } from '../../talk-tracks/stage-from-words';
import { zoneFor } from '../surroundings';
import type { SliceContext } from './coach-state';
import { computeMarks } from './compute-marks';
import { contactOf, contactOfRecord, type DraftContact } from './contact-of';
import type { DraftSlice } from './slices';
import { surroundingsOf } from './surroundings-of';

/** The key under which the stage of a draft is remembered. */
export const stageKey = (contact: DraftContact | null): string => contact?.id ?? '';

/** What is known of a draft that was never seen. */
const NOTHING_KNOWN = {
  reading: null,
  unread: false,
  outcome: null,
  touched: null,
  draftPromises: [],
  openedProposal: null,
};

/** The stage of the draft in hand: the one that was chosen for its contact, else the one that its page shows. */
export function stageOf({
  stages,
  contact,
  draft,
  record,
}: Pick<DraftSlice, 'stages' | 'contact' | 'draft' | 'record'>): Stage | undefined {
  const key = stageKey(contact);
  if (Object.hasOwn(stages, key)) return stages[key] ?? undefined;
  const shown = draft ? draft.stage : record?.stage;
  return shown === undefined ? undefined : stageFromWords(shown);
}

/** The reading without what the user muted, which is kept beside it. */
function withoutMuted(reading: Reading, mutes: readonly Mute[], contact: DraftContact | null) {
  const isMuted = ({ rule }: Risk) =>
    mutes.some((mute) => mute.rule === rule && (!mute.contact || mute.contact.id === contact?.id));
  const muted = reading.risks.filter(isMuted);
  return {
    reading: muted.length ? { ...reading, risks: reading.risks.filter((risk) => !isMuted(risk)) } : reading,
    muted,
  };
}

export function createDraftSlice({ ports, set, get, later }: SliceContext): DraftSlice {
  const { page, device, notebook } = ports;
  let callOff = () => {};
  /** What was known of the contact when the draft was last read. */
  let readAround = '';
  /** Counts pages: an answer that never came, of a page before, says nothing about this one. */
  let pages = 0;
  /** The draft that has a hint beside it, with what it shows. */
  let hinted: { readonly key: string; readonly shown: string } | null = null;

  const asDraft = ({ body, subject, kind, excluded }: DraftSnapshot): Draft => {
    const stage = stageOf(get());
    const now = device.now();
    return {
      body,
      subject,
      kind,
      excluded,
      now: now.toISOString(),
      ...(stage && { stage }),
      around: surroundingsOf(get(), now, zoneFor(get().settings)),
    };
  };

  const read = () => {
    const { draft, reader, settings, contact } = get();
    if (!draft) return;
    const { body, identity, revision } = draft;
    try {
      const full = asDraft(draft);
      readAround = JSON.stringify(full.around);
      const read = withoutMuted(reader.read(full), settings.mutes, contact);
      set({ reading: { key: identity.key, revision, body, ...read }, unread: false });
    } catch {
      // A reader should never throw; where one does, the draft goes on without it.
      set({ reading: null, unread: true });
    }
    get().sendMarks();
    get().countOffered();
    void get().adoptOrphans();
  };

  const meet = (contact: DraftContact | null) => {
    if (contact?.id === get().contact?.id) {
      set({ contact });
      return;
    }
    get().flushNotes();
    set({
      contact,
      account: null,
      person: [],
      kept: [],
      inserted: [],
      entries: [],
      lastProposal: null,
      cardOpened: false,
    });
    void get().refreshNotes();
    void learnAround();
  };

  /** What the notebook knows of the person orders the suggestions: they are made again once it has answered. */
  const learnAround = async () => {
    await Promise.all([get().refreshPromises(), get().refreshPerson(), get().refreshInserted()]);
    // Notes of the account are notes of whoever works there.
    if (get().account !== null) void get().refreshNotes();
    // Whose account it is may be known only now.
    await get().refreshEntries();
    if (get().reading && JSON.stringify(surroundingsOf(get(), device.now(), zoneFor(get().settings))) !== readAround)
      read();
  };

  /** What the mirror needs to know of a draft that went out. That it was not remembered hurts nobody's promise. */
  const recordSending = (key: string) => {
    const { draft, contact, reading } = get();
    if (draft?.identity.key !== key || reading?.key !== key) return;
    const { pillars } = reading.reading;
    void notebook.addSending({
      id: device.newId(),
      at: device.now().toISOString(),
      contactId: contact?.id ?? null,
      ...(contact && { contactName: contact.name }),
      kind: draft.kind,
      pillars: PILLARS.filter((pillar) => pillars[pillar].state === 'present'),
    });
  };

  return {
    draft: null,
    record: null,
    contact: null,
    account: null,
    person: [],
    health: null,
    reading: null,
    unread: false,
    front: page.inPanel ? 'waits' : 'met',
    lineClosed: false,
    stages: {},
    reader: ports.reader,

    async refreshPerson() {
      const { contact } = get();
      if (!contact) return;
      const known = await notebook.listContacts({ person: contact.id });
      if (!known.ok || get().contact?.id !== contact.id) return;
      set({ person: known.value, account: known.value.find(({ account }) => account)?.account ?? null });
    },

    async greetPage() {
      const met = await get().askPage(page.hello());
      if (!met) return;
      set({ side: met.side });
      get().takeHealth(met.health);
      // What the page told meanwhile is newer than its greeting.
      if (met.draft && !get().draft) get().takeDraft(met.draft);
      if (met.record) get().takeRecord(met.record);
    },

    async changePage(front) {
      pages += 1;
      hinted = null;
      callOff();
      set({ ...NOTHING_KNOWN, draft: null, record: null, health: null, lineClosed: false, front });
      meet(null);
      if (front === 'met') await get().greetPage();
    },

    takeHealth(health) {
      const isOther = get().health?.site !== health.site;
      set({ health });
      if (isOther) get().arrangeSidebar();
    },

    async reportPage() {
      const report = await get().askPage(page.report());
      if (report) await get().copyLine(report);
    },

    takeDraft(draft) {
      const before = get().draft;
      const isSame = before?.identity.key === draft.identity.key;
      if (isSame && before.revision > draft.revision) return;
      set({ draft, lineClosed: false, ...(!isSame && NOTHING_KNOWN) });
      meet(contactOf(draft));
      if (!isSame) void get().refreshPromises();
      if (before?.identity.hostId !== draft.identity.hostId) void get().refreshNotes();
      // Several changes that wait together are read once.
      callOff();
      callOff = later(read, 0);
    },

    takeRecord(record) {
      const { record: before, draft, contact } = get();
      set({ record });
      // A draft says itself whom it is for.
      if (draft) return;
      if (record) meet(contactOfRecord(record));
      else if (before && contact?.id === contactOfRecord(before).id) meet(null);
    },

    endDraft({ identity, how }) {
      if (how === 'sent') recordSending(identity.key);
      const { draft } = get();
      get().countEnded({ key: identity.key, how, body: draft?.identity.key === identity.key ? draft.body : null });
      get().forgetDesk(identity.key);
      if (get().draft?.identity.key === identity.key) {
        callOff();
        set({ ...NOTHING_KNOWN, draft: null });
        get().takeRecord(get().record);
      }
      void get().refreshPromises();
    },

    readDraft() {
      callOff();
      read();
    },

    sendMarks() {
      const { draft, reading, settings, health } = get();
      if (!draft || health?.state === 'off') return;
      const { key } = draft.identity;
      if (!reading) {
        void get().askPage(page.mark({ key, revision: draft.revision, marks: [] }));
        return;
      }
      const marks = computeMarks(reading.reading, reading.body, settings.marks);
      void get().askPage(page.mark({ key: reading.key, revision: reading.revision, marks }));
    },

    showHint(hint) {
      const key = get().draft?.identity.key ?? hinted?.key;
      if (key === undefined || (!hint && !hinted)) return;
      const shown = JSON.stringify(hint);
      if (hinted?.key === key && hinted.shown === shown) return;
      hinted = hint && { key, shown };
      void get().askPage(page.hint({ key, hint }));
    },

    point(span) {
      const { reading } = get();
      if (reading) void get().askPage(page.point({ key: reading.key, revision: reading.revision, span }));
    },

    show(span) {
      const { draft } = get();
      if (draft)
        void get().askPage(page.select({ key: draft.identity.key, span: { start: span.start, end: span.end } }));
    },

    explainDraft(pillar) {
      const { draft, reader } = get();
      try {
        return (draft && reader.explain(asDraft(draft)).explanation.missing[pillar]) ?? null;
      } catch {
        return null;
      }
    },

    explainLabel(sentence, label) {
      const { draft, reader } = get();
      if (!draft) return [];
      try {
        const { weighed } = reader.explain(asDraft(draft)).explanation;
        const reasons = weighed.find((one) => one.sentence === sentence && one.label === label)?.reasons ?? [];
        const counted = reasons.flatMap(({ is, name }) => (is === 'words' ? [name] : []));
        // “tell” beside “you tell” says nothing more.
        return counted.filter((words) => !counted.some((more) => more !== words && more.includes(words)));
      } catch {
        return [];
      }
    },

    chooseStage(stage) {
      const { stages, contact } = get();
      set({ stages: { ...stages, [stageKey(contact)]: stage } });
      get().readDraft();
    },

    replaceReader(reader) {
      set({ reader });
      get().readDraft();
    },

    async askPage(answer) {
      const asked = pages;
      try {
        return await answer;
      } catch {
        if (asked === pages) set({ lineClosed: true });
        return null;
      }
    },
  };
}
