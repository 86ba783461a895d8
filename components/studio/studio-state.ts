/** What the studio shows and does. Types only, and the few names that the screen needs with them. */
import type { StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../notebook/calls';
import type { PackDraftInfo, PackRemark, PackVersion } from '../../notebook/model';
import type { DraftProblem, SectionName } from '../../talk-tracks/check-draft-pack';
import type { Pack } from '../../talk-tracks/model';
import type { PackTrial } from '../../talk-tracks/try-pack';
import type { UseSummary } from '../../talk-tracks/use/sum-use';
import type { DevicePort, NotebookPort, TrialPort } from '../ports';
import type { EditHistory } from './edit-history';
import type { EntryOf, Place } from './entries';

export const VIEWS = ['edit', 'preview', 'compare', 'publish', 'use'] as const;
export type View = (typeof VIEWS)[number];

/** `ahead`: more was typed than is saved. */
export type Saving = 'saved' | 'ahead' | 'saving' | 'failed';

/** The draft that is open. */
export interface OpenDraft {
  readonly id: string;
  readonly pack: Pack;
  /** What it grew from, as it was published last; null for a new pack. */
  readonly base: Pack | null;
  readonly versions: readonly PackVersion[];
  readonly remarks: readonly PackRemark[];
  readonly revision: number;
  readonly history: EditHistory;
  readonly view: View;
  /** Null: the words of the pack itself. */
  readonly place: Place | null;
  /** A place inside the entry that is to be shown, until it was. */
  readonly jump: string | null;
  readonly problems: readonly DraftProblem[];
  readonly trial: PackTrial | null;
  /** The pack that `problems` and `trial` are about; another one than `pack` while they are on their way. */
  readonly checked: Pack | null;
  readonly tried: Pack | null;
  readonly saving: Saving;
}

export interface StudioState {
  /** Null until the notebook answered. */
  readonly drafts: readonly PackDraftInfo[] | null;
  readonly open: OpenDraft | null;
  readonly failure: Failure | null;
  /** What the team's counts say together, while the studio is open; null where none were brought in. */
  readonly use: UseSummary | null;
  refresh(): Promise<void>;
  openDraft(id: string): Promise<void>;
  /** Begins a draft and opens it; `from` is the text of a pack that it is a copy of. */
  begin(from: { readonly pack: Pack; readonly text: string } | null): Promise<void>;
  /** Begins a draft with what was brought in from elsewhere. */
  beginWith(pack: Pack, versions?: readonly PackVersion[]): Promise<void>;
  /** Saves what is not saved yet, then goes back to the list. */
  close(): Promise<void>;
  drop(id: string): Promise<void>;
  show(view: View): void;
  go(place: Place | null, jump?: string): void;
  landed(): void;
  /** Changes the pack; `what` names the place that is typed into, null makes a step of its own. */
  edit(change: (pack: Pack) => Pack, what?: string | null): void;
  editEntry<Section extends SectionName>(
    place: { readonly section: Section; readonly index: number },
    change: (entry: EntryOf<Section>) => EntryOf<Section>,
    what?: string | null,
  ): void;
  add(section: SectionName): void;
  duplicate(place: Place): void;
  remove(place: Place): void;
  /** Retires a published track, publishes a draft or a retired one. */
  turn(place: Place): void;
  undo(): void;
  redo(): void;
  remark(remark: Pick<PackRemark, 'is' | 'about' | 'text' | 'by'>): void;
  settleRemark(id: string, isSettled: boolean): void;
  /** A version of it went out: it is what the draft stands on from now on. */
  published(version: PackVersion): Promise<void>;
  takeUse(use: UseSummary): void;
  flush(): Promise<void>;
  dismiss(): void;
}

export type StudioStore = StoreApi<StudioState>;

export interface StudioPorts {
  readonly notebook: Pick<NotebookPort, 'listPackDrafts' | 'openPackDraft' | 'savePackDraft' | 'dropPackDraft'>;
  readonly device: Pick<DevicePort, 'now' | 'newId'>;
  readonly trial: TrialPort;
  /** The packs that a rep reads with beside this one. */
  others(packId: string): readonly Pack[];
}
