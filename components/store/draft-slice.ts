/** The draft in hand and what the reader makes of it. The newest draft wins; a reading knows which revision it was made for. */
import type { Mute } from '../../notebook/model';
import type { Draft, Reading, Risk, Stage } from '../../talk-tracks/model';
import type { DraftSnapshot } from '../../talk-tracks/page-draft';
import { stageFromWords } from '../../talk-tracks/stage-from-words';
import type { SliceContext } from './coach-state';
import { computeMarks } from './compute-marks';
import { contactOf, type DraftContact } from './contact-of';
import type { DraftSlice } from './slices';

/** The key under which the stage of a draft is remembered. */
export const stageKey = (contact: DraftContact | null): string => contact?.id ?? '';

/** What is known of a draft that was never seen. */
const NOTHING_KNOWN = { reading: null, unread: false, outcome: null, touched: null, draftPromises: [] };

/** The stage of the draft in hand: the one that was chosen for its contact, else the one that its page shows. */
export function stageOf({
  stages,
  contact,
  draft,
}: Pick<DraftSlice, 'stages' | 'contact' | 'draft'>): Stage | undefined {
  const key = stageKey(contact);
  if (Object.hasOwn(stages, key)) return stages[key] ?? undefined;
  return draft?.stage === undefined ? undefined : stageFromWords(draft.stage);
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

  const asDraft = ({ body, subject, kind, excluded }: DraftSnapshot): Draft => {
    const stage = stageOf(get());
    return { body, subject, kind, excluded, now: device.now().toISOString(), ...(stage && { stage }) };
  };

  const read = () => {
    const { draft, reader, settings, contact } = get();
    if (!draft) return;
    const { body, identity, revision } = draft;
    try {
      const read = withoutMuted(reader.read(asDraft(draft)), settings.mutes, contact);
      set({ reading: { key: identity.key, revision, body, ...read }, unread: false });
    } catch {
      // A reader should never throw; where one does, the draft goes on without it.
      set({ reading: null, unread: true });
    }
    get().sendMarks();
  };

  const meet = (contact: DraftContact | null) => {
    if (contact?.id === get().contact?.id) {
      set({ contact });
      return;
    }
    get().flushNotes();
    set({ contact, account: null });
    void get().refreshPromises();
    void get().refreshNotes();
    if (contact) void askAccount(contact.id);
  };

  const askAccount = async (id: string) => {
    const known = await notebook.listContacts({ ids: [id] });
    if (!known.ok || get().contact?.id !== id) return;
    const account = known.value[0]?.account ?? null;
    set({ account });
    if (account !== null) void get().refreshNotes();
  };

  return {
    draft: null,
    contact: null,
    account: null,
    health: null,
    reading: null,
    unread: false,
    lineClosed: false,
    stages: {},
    reader: ports.reader,

    async greetPage() {
      const met = await get().askPage(page.hello());
      if (!met) return;
      set({ side: met.side });
      get().takeHealth(met.health);
      // What the page told meanwhile is newer than its greeting.
      if (met.draft && !get().draft) get().takeDraft(met.draft);
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

    endDraft({ identity }) {
      get().forgetDesk(identity.key);
      if (get().draft?.identity.key === identity.key) {
        callOff();
        set({ ...NOTHING_KNOWN, draft: null });
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
      try {
        return await answer;
      } catch {
        set({ lineClosed: true });
        return null;
      }
    },
  };
}
