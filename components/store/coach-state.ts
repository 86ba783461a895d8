/** The state of the sidebar: one slice a subject, and what the slices are made with. */
import type { StoreApi } from 'zustand/vanilla';
import type { DevicePort, NotebookPort, PagePort, ReaderPort } from '../ports';
import type {
  CardSlice,
  CountSlice,
  DraftSlice,
  InsertSlice,
  LossSlice,
  NotesSlice,
  OwnSlice,
  PromisesSlice,
  SettingsSlice,
  SheetSlice,
  ViewSlice,
} from './slices';

/** Everything outside that the store needs. */
export interface CoachPorts {
  readonly page: PagePort;
  readonly notebook: NotebookPort;
  readonly reader: ReaderPort;
  readonly device: DevicePort;
}

/** Does something after a while (milliseconds); answers how to call it off. Tests hand in their own clock. */
export type Later = (work: () => void, milliseconds: number) => () => void;

export interface CoachState
  extends DraftSlice,
    InsertSlice,
    CountSlice,
    OwnSlice,
    PromisesSlice,
    NotesSlice,
    CardSlice,
    SheetSlice,
    SettingsSlice,
    ViewSlice,
    LossSlice {
  /** Joins the page and the notebook and loads what is there; lets go when the signal aborts. */
  start(signal: AbortSignal): Promise<void>;
}

export type CoachStore = StoreApi<CoachState>;

/** What a slice is made with. */
export interface SliceContext {
  readonly ports: CoachPorts;
  readonly set: CoachStore['setState'];
  readonly get: CoachStore['getState'];
  readonly later: Later;
}
