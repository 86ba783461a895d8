/** What goes between a page and the worker that tries packs. Types only. */
import type { Draft, Pack, Reading } from '../talk-tracks/model';
import type { PackTrial } from '../talk-tracks/try-pack';

export interface TrialRequest {
  readonly id: number;
  readonly does: 'try' | 'read';
  /** What is tried. */
  readonly pack?: Pack;
  /** What is read. */
  readonly draft?: Draft;
  /** The packs beside it, in order; a pack that was sent before goes by its name alone. */
  readonly packs: readonly { readonly name: string; readonly pack?: Pack }[];
}

export interface TrialAnswer {
  readonly id: number;
  readonly value: PackTrial | Reading | null;
}
