/** What the hub needs of a database. PostgreSQL and PGlite both give it, and no query knows which of them answers. */

/** A value of a column or of a parameter. */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null | readonly string[];
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement with `$1`, `$2`, … and answers its rows. Rows are as the caller says: he wrote the statement. */
export type Query = <Found extends Row>(statement: string, values?: readonly Value[]) => Promise<readonly Found[]>;

export interface Database {
  readonly query: Query;
  /**
   * Does all or nothing. Where the promise is kept, what was done is on the disk, and with a synchronous standby on two.
   * Rejects with `DatabaseUnsure` where it is not known whether it was done.
   */
  transact<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Runs a script of several statements. */
  script(statements: string): Promise<void>;
  close(): Promise<void>;
}

/** The database did not say whether it did what it was asked: it may be done, and asking again has to be safe. */
export class DatabaseUnsure extends Error {
  override readonly name = 'DatabaseUnsure';
}

/** Somebody else was first: what a unique column or a serial order refused. PostgreSQL's own codes. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
