/** Where a channel's signed files lie, seen as a place to read bytes from and to write them to by compare-and-swap. */

/** A store of files under paths such as `root.json` or `packs/<sha256>.json`. Throws where it cannot be reached. */
export interface ChannelStore {
  /** A file and the tag of this very version of it; null where there is none. */
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly tag: string } | null>;
  /**
   * Writes a file as a whole, or not at all. `ifTag`: the tag it must still have; null: it must not be there yet;
   * `any`: whatever is there. `changed`: somebody else was faster, nothing was written.
   */
  write(
    path: string,
    bytes: Uint8Array,
    ifTag: string | null | 'any',
  ): Promise<{ readonly ok: true; readonly tag: string } | { readonly ok: false; readonly reason: 'changed' }>;
}
