/**
 * The state of the studio: the drafts of packs that the notebook keeps, and the one that is open. What is typed is shown at once and
 * saved after a short pause; `saved` is said only of what the notebook has confirmed. Checks and tests follow what is typed and never go before it.
 */
import { createStore } from 'zustand/vanilla';
import type { PackDraft, PackRemark, PackVersion } from '../../notebook/model';
import { createDraftChecker } from '../../talk-tracks/check-draft-pack';
import { emptyPack } from '../../talk-tracks/empty-pack';
import type { Pack } from '../../talk-tracks/model';
import { openDraftPack } from '../../talk-tracks/open-draft-pack';
import { NO_HISTORY, noteStep, redoStep, undoStep } from './edit-history';
import { type AnyEntry, changeEntry, duplicateOf, type EntryOf, entriesIn, newEntry, withEntries } from './entries';
import type { OpenDraft, StudioPorts, StudioState, StudioStore } from './studio-state';

/** Milliseconds without a key after which it is saved, checked, tried. */
const PAUSES = { save: 700, check: 120, try: 500 } as const;
/** Versions that a draft remembers; each is a whole pack. */
const MOST_VERSIONS = 6;

/** What was approved is not what stands there any more. */
const withoutApproval = (remarks: OpenDraft['remarks']): OpenDraft['remarks'] =>
  remarks.some(isStanding) ? remarks.map((one) => (isStanding(one) ? { ...one, isSettled: true } : one)) : remarks;
const isStanding = ({ is, isSettled }: PackRemark) => is === 'approval' && !isSettled;

const isoDay = (moment: Date) => moment.toISOString().slice(0, 10);

/** Makes the store of one studio. It holds nothing until `refresh` was called. */
export function createStudioStore({ notebook, device, trial, others }: StudioPorts): StudioStore {
  const checker = createDraftChecker();
  const timers = new Map<keyof typeof PAUSES, ReturnType<typeof setTimeout>>();
  const after = (what: keyof typeof PAUSES, work: () => void) => {
    clearTimeout(timers.get(what));
    timers.set(what, setTimeout(work, PAUSES[what]));
  };
  const stopTimers = () => {
    for (const timer of timers.values()) clearTimeout(timer);
  };

  return createStore<StudioState>()((set, get) => {
    const change = (own: Partial<OpenDraft>) => set(({ open }) => ({ open: open && { ...open, ...own } }));

    const check = () => {
      const { open } = get();
      if (!open || open.checked === open.pack) return;
      change({ problems: checker.check(open.pack, open.base, isoDay(device.now())), checked: open.pack });
    };

    let isTrying = false;
    /** One at a time; what was typed meanwhile is tried next. */
    const tryOut = async (): Promise<void> => {
      const { open } = get();
      if (!open || isTrying || open.tried === open.pack) return;
      isTrying = true;
      const { pack } = open;
      const result = await trial.try(pack, others(pack.id));
      isTrying = false;
      if (get().open?.id !== open.id) return;
      change({ trial: result, tried: pack });
      if (get().open?.pack !== pack) after('try', () => void tryOut());
    };

    let saving: Promise<void> | null = null;
    let savedOf: Pick<OpenDraft, 'pack' | 'versions' | 'remarks'> | null = null;
    const isSaved = (open: OpenDraft) =>
      savedOf?.pack === open.pack && savedOf.versions === open.versions && savedOf.remarks === open.remarks;

    const saveOnce = async (): Promise<void> => {
      const { open } = get();
      if (!open || isSaved(open)) return;
      const { id, pack, versions, remarks, revision } = open;
      change({ saving: 'saving' });
      const result = await notebook.savePackDraft({
        ...{ id, packId: pack.id, version: pack.version, name: pack.name, text: JSON.stringify(pack), revision },
        ...(savedOf?.versions !== versions && { versions }),
        ...(savedOf?.remarks !== remarks && { remarks }),
      });
      if (get().open?.id !== id) return;
      if (!result.ok) {
        set({ failure: result.failure });
        change({ saving: 'failed' });
        return;
      }
      savedOf = { pack, versions, remarks };
      change({ revision: result.value.revision });
      const now = get().open;
      change({ saving: now && isSaved(now) ? 'saved' : 'ahead' });
    };

    /** Saves until nothing is ahead, or the notebook refuses. */
    const save = async (): Promise<void> => {
      clearTimeout(timers.get('save'));
      saving ??= (async () => {
        do await saveOnce();
        while (get().open?.saving === 'ahead');
      })().finally(() => {
        saving = null;
      });
      return saving;
    };

    const follow = () => {
      change({ saving: 'ahead' });
      after('save', () => void save());
      after('check', check);
      after('try', () => void tryOut());
    };

    const enter = (draft: PackDraft, isKept: boolean) => {
      const pack = openDraftPack(draft.text);
      const last = draft.versions.at(-1);
      const base = last ? openDraftPack(last.text) : null;
      if (!pack || (last && !base)) {
        set({ failure: { code: 'bad-file' } });
        return;
      }
      const { id, versions, remarks, revision } = draft;
      stopTimers();
      savedOf = isKept ? { pack, versions, remarks } : null;
      set({
        failure: null,
        open: {
          ...{ id, pack, base, versions, remarks, revision, history: NO_HISTORY, view: 'edit', jump: null },
          place: pack.tracks.length > 0 ? { section: 'tracks', index: 0 } : null,
          ...{ problems: [], trial: null, checked: null, tried: null, saving: isKept ? 'saved' : 'ahead' },
        },
      });
      after('check', check);
      after('try', () => void tryOut());
    };

    const begin = async (pack: Pack, versions: readonly PackVersion[]) => {
      const at = device.now().toISOString();
      const draft = { id: device.newId(), packId: pack.id, version: pack.version, name: pack.name, revision: 0 };
      enter({ ...draft, text: JSON.stringify(pack), versions, remarks: [], createdAt: at, updatedAt: at }, false);
      await save();
    };

    return {
      drafts: null,
      open: null,
      failure: null,
      use: null,

      refresh: async () => {
        const listed = await notebook.listPackDrafts({});
        set(listed.ok ? { drafts: listed.value } : { failure: listed.failure });
      },
      openDraft: async (id) => {
        const opened = await notebook.openPackDraft({ id });
        if (opened.ok) enter(opened.value, true);
        else set({ failure: opened.failure });
      },
      begin: (from) => {
        const today = isoDay(device.now());
        if (!from) return begin(emptyPack('our-pack', today), []);
        const version: PackVersion = {
          version: from.pack.version,
          at: device.now().toISOString(),
          note: '',
          text: from.text,
        };
        return begin(from.pack, [version]);
      },
      beginWith: (pack, versions = []) => begin(pack, versions),
      close: async () => {
        await save();
        if (get().open?.saving === 'failed') return;
        stopTimers();
        set({ open: null });
        await get().refresh();
      },
      drop: async (id) => {
        const dropped = await notebook.dropPackDraft({ id });
        if (!dropped.ok) set({ failure: dropped.failure });
        await get().refresh();
      },

      show: (view) => change({ view }),
      go: (place, jump) => change({ place, jump: jump ?? null, view: 'edit' }),
      landed: () => change({ jump: null }),

      edit: (work, what = null) => {
        const { open } = get();
        if (!open) return;
        const pack = work(open.pack);
        if (pack === open.pack) return;
        const history = noteStep(open.history, { pack: open.pack, place: open.place }, what, device.now().getTime());
        change({ pack, history, remarks: withoutApproval(open.remarks) });
        follow();
      },
      editEntry: (place, work, what = null) => {
        const name = what === null ? null : `${place.section}/${place.index}/${what}`;
        get().edit((pack) => changeEntry(pack, place, work), name);
      },
      add: (section) => {
        const { open } = get();
        if (!open) return;
        const entry = newEntry(open.pack, section, isoDay(device.now()));
        get().edit((pack) =>
          withEntries(pack, section, [...entriesIn(pack, section), entry as EntryOf<typeof section>]),
        );
        get().go({ section, index: entriesIn(open.pack, section).length }, section === 'tests' ? 'body' : 'title');
      },
      duplicate: ({ section, index }) => {
        const { open } = get();
        const entry: AnyEntry | undefined = open ? entriesIn(open.pack, section)[index] : undefined;
        if (!open || !entry) return;
        const copy = duplicateOf(open.pack, entry) as EntryOf<typeof section>;
        get().edit((pack) => withEntries(pack, section, entriesIn(pack, section).toSpliced(index + 1, 0, copy)));
        get().go({ section, index: index + 1 });
      },
      remove: ({ section, index }) => {
        get().edit((pack) => withEntries(pack, section, entriesIn(pack, section).toSpliced(index, 1)));
        const left = get().open ? entriesIn((get().open as OpenDraft).pack, section).length : 0;
        get().go(left === 0 ? null : { section, index: Math.min(index, left - 1) });
      },
      turn: (place) => {
        if (place.section !== 'tracks') return;
        get().editEntry({ ...place, section: 'tracks' }, ({ state = 'published', ...track }) =>
          state === 'published' ? { ...track, state: 'retired' } : track,
        );
      },
      undo: () => {
        const { open } = get();
        const undone = open && undoStep(open.history, open);
        if (!undone) return;
        change({
          ...{ pack: undone.step.pack, place: undone.step.place, history: undone.history },
          remarks: withoutApproval(open.remarks),
        });
        follow();
      },
      redo: () => {
        const { open } = get();
        const redone = open && redoStep(open.history, open);
        if (!redone) return;
        change({
          ...{ pack: redone.step.pack, place: redone.step.place, history: redone.history },
          remarks: withoutApproval(open.remarks),
        });
        follow();
      },

      remark: (own) => {
        const { open } = get();
        if (!open) return;
        const remark = { ...own, id: device.newId(), at: device.now().toISOString(), isSettled: false };
        change({ remarks: [...open.remarks, remark] });
        follow();
      },
      settleRemark: (id, isSettled) => {
        const { open } = get();
        if (!open) return;
        change({ remarks: open.remarks.map((remark) => (remark.id === id ? { ...remark, isSettled } : remark)) });
        follow();
      },
      published: async (version) => {
        const { open } = get();
        const base = openDraftPack(version.text);
        if (!open || !base) return;
        change({ versions: [...open.versions, version].slice(-MOST_VERSIONS), base, checked: null });
        get().edit((pack) => ({ ...pack, version: base.version, updated: base.updated }));
        follow();
        await save();
      },
      flush: save,
      takeUse: (use) => set({ use }),
      dismiss: () => set({ failure: null }),
    };
  });
}
