/** Where a channel's files lie. Everything that more than one manager may write rests on its compare-and-swap. */
export interface ChannelStore {
  /** What lies at a path, with a tag that names exactly this state of it; null where nothing does. */
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly tag: string } | null>;
  /**
   * Puts bytes at a path if what lies there still has the tag `ifTag`. `null`: if nothing lies there; `any`: whatever does.
   * `changed`: somebody else was first, and nothing was written.
   */
  write(
    path: string,
    bytes: Uint8Array,
    ifTag: string | null | 'any',
  ): Promise<{ readonly ok: true; readonly tag: string } | { readonly ok: false; readonly reason: 'changed' }>;
}
