/**
 * The state of the backup room: how it stands with backups, which file is being looked at, what the last act came to. Nothing is
 * brought in before its preview was seen.
 */
import { createStore } from 'zustand/vanilla';
import type {
  BackupState,
  ExportFormat,
  ImportPreview,
  ImportSource,
  SnapshotInfo,
} from '../../../notebook/backup/backup-model';
import type { Failure, Result } from '../../../notebook/calls';
import type { FilesPort, NotebookPort } from '../../ports';

/** What is being done; the room shows it and lets nothing else begin. */
export type Busy = 'making' | 'reading' | 'bringing' | 'forgetting' | null;

/** What the last act came to. */
export type BackupOutcome =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'brought'; readonly added: number; readonly replaced: number; readonly kept: number }
  | { readonly kind: 'forgotten'; readonly rows: number }
  | { readonly kind: 'erased' };

export interface BackupRoomState {
  /** Null until the notebook answered. */
  readonly backup: BackupState | null;
  readonly snapshots: readonly SnapshotInfo[];
  readonly hasFolder: boolean;
  readonly space: { readonly used: number; readonly all: number } | null;
  readonly busy: Busy;
  readonly outcome: BackupOutcome | null;
  /** A sealed file that waits for its password. */
  readonly locked: { readonly shelved: string; readonly name: string } | null;
  /** What a file or a copy would change. */
  readonly opened: { readonly source: ImportSource; readonly preview: ImportPreview } | null;
  refresh(): Promise<void>;
  dismiss(): void;
  setPassword(password: string): Promise<boolean>;
  dropPassword(): Promise<boolean>;
  allowFolder(): Promise<void>;
  /** Makes a file and hands it to the browser to save. */
  saveFile(format: ExportFormat): Promise<boolean>;
  chooseFile(file: File): Promise<void>;
  unlock(password: string): Promise<void>;
  chooseSnapshot(id: string): Promise<void>;
  bringIn(): Promise<boolean>;
  /** Brings a copy in at once, for the notice that says how much it holds. */
  bringBack(id: string): Promise<boolean>;
  closeFile(): void;
  forgetContact(id: string): Promise<boolean>;
  forgetBefore(moment: string): Promise<boolean>;
  eraseAll(): Promise<boolean>;
}

export interface BackupPorts {
  readonly notebook: NotebookPort;
  readonly files: FilesPort;
}

export type BackupStore = ReturnType<typeof createBackupStore>;

/** Makes the store. `changed` is called after the notebook was changed from here, and asks for everything again, `refresh` here too. */
export function createBackupStore({ notebook, files }: BackupPorts, changed: () => Promise<void>) {
  return createStore<BackupRoomState>()((set, get) => {
    const fail = (failure: Failure) => {
      set({ outcome: { kind: 'failed', failure } });
      return null;
    };
    /** Does one thing, shows that it is being done, and answers its value; null where it failed. */
    const act = async <Value>(busy: Busy, work: () => Promise<Result<Value>>): Promise<{ value: Value } | null> => {
      set({ busy, outcome: null });
      const result = await work().catch((): Result<Value> => ({ ok: false, failure: { code: 'not-saved' } }));
      set({ busy: null });
      return result.ok ? { value: result.value } : fail(result.failure);
    };
    const settle = async (outcome: BackupOutcome | null) => {
      set({ outcome, opened: null, locked: null });
      await changed();
      return true;
    };

    /** A file that was looked at and not brought in does not stay behind. */
    const letGo = () => {
      const source = get().locked ?? get().opened?.source;
      if (source && 'shelved' in source) void files.discard(source.shelved).catch(() => undefined);
      set({ opened: null, locked: null });
    };

    const look = async (source: ImportSource) => {
      const found = await act('reading', () => notebook.previewImport(source));
      if (found) set({ opened: { source, preview: found.value }, locked: null });
      return found !== null;
    };
    const bring = async (source: ImportSource) => {
      const brought = await act('bringing', () => notebook.importNotebook(source));
      return brought ? settle({ kind: 'brought', ...brought.value }) : false;
    };

    return {
      backup: null,
      snapshots: [],
      hasFolder: false,
      space: null,
      busy: null,
      outcome: null,
      locked: null,
      opened: null,

      refresh: async () => {
        const [backup, snapshots, hasFolder, space] = await Promise.all([
          notebook.backupState({}),
          notebook.listSnapshots({}),
          files.hasFolder(),
          files.room(),
        ]);
        set({
          hasFolder,
          space,
          ...(backup.ok && { backup: backup.value }),
          ...(snapshots.ok && { snapshots: snapshots.value }),
        });
      },
      dismiss: () => set({ outcome: null }),

      setPassword: async (password) =>
        (await act('making', () => notebook.setBackupPassword({ password }))) ? settle(null) : false,
      dropPassword: async () => ((await act(null, () => notebook.dropBackupPassword({}))) ? settle(null) : false),
      allowFolder: async () => set({ hasFolder: await files.allowFolder() }),

      saveFile: async (format) => {
        const made = await act('making', () => notebook.exportFile({ format }));
        if (!made) return false;
        const { name } = made.value;
        if (!(await files.save(made.value))) return fail({ code: 'not-found' }) !== null;
        if (format === 'sealed') await notebook.backupSaved({ name });
        return settle({ kind: 'saved', name });
      },

      chooseFile: async (file) => {
        letGo();
        const shelved = await act('reading', async () => ({ ok: true, value: await files.shelve(file) }));
        if (!shelved) return;
        const source = { shelved: shelved.value, name: file.name };
        if (await look(source)) return;
        const { outcome } = get();
        if (outcome?.kind === 'failed' && outcome.failure.file === 'needs-password')
          set({ locked: source, outcome: null });
        else await files.discard(shelved.value);
      },
      unlock: async (password) => {
        const { locked } = get();
        if (locked) await look({ ...locked, password });
      },
      chooseSnapshot: async (snapshot) => {
        letGo();
        await look({ snapshot });
      },
      bringIn: async () => {
        const { opened } = get();
        return opened ? bring(opened.source) : false;
      },
      bringBack: (snapshot) => bring({ snapshot }),
      closeFile: () => {
        letGo();
        set({ outcome: null });
      },

      forgetContact: async (id) => {
        const gone = await act('forgetting', () => notebook.forgetContact({ id }));
        return gone ? settle({ kind: 'forgotten', rows: gone.value }) : false;
      },
      forgetBefore: async (moment) => {
        const gone = await act('forgetting', () => notebook.forgetBefore({ moment }));
        return gone ? settle({ kind: 'forgotten', rows: gone.value }) : false;
      },
      eraseAll: async () =>
        (await act('forgetting', () => notebook.eraseAll({}))) ? settle({ kind: 'erased' }) : false,
    };
  });
}
