/** Where files lie that a page and the background hand to each other: a message of the browser holds 64 MB at most. */
export interface Shelf {
  /** Lays a file there, in the place of one of the same name. */
  put(name: string, file: Blob): Promise<void>;
  /** Null where there is none. */
  take(name: string): Promise<Blob | null>;
  /** Takes it away; where there is none, nothing happens. */
  remove(name: string): Promise<void>;
  /** Takes everything away. */
  clear(): Promise<void>;
}
