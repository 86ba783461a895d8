/** Why a store could not do what it was asked. `changed` is no error but an answer: see `ChannelStore`. */

/**
 * `unfit`: it cannot keep two writers apart, so nothing may be published there. `unreachable`: no answer, or none that was
 * understood: what was asked may have been done. `refused`: it said no (rights, room). `bad-path`: no path of a channel's file.
 * `foreign-change`: what lies there was not put there through a store.
 */
export type StoreErrorCode = 'unfit' | 'unreachable' | 'refused' | 'bad-path' | 'foreign-change';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}
