/** What every answer of the notebook stands on: the calls it answers, what it needs from outside, and one transaction for each. */

import type { BackupFailure } from './backup/backup-model';
import type { Shelf } from './backup/shelf';
import type { Caller, ChannelCalls, NotebookCalls, Result } from './calls';
import type { CanaryPort } from './canary';
import type { NotebookDatabase, NotebookTables, TableName } from './database';
import type { KeptChannel } from './model';
import type { BuiltInPack, PackCheck } from './packs';
import type { Reminder } from './reminders';
import type { SnapshotPort } from './snapshots/snapshot-model';
import { toResult } from './to-result';

/** What is due, for the background to ring for. */
export interface DueReminders {
  /** Not shown yet. Show each under its key as the notification's id, then say `remindersShown`. */
  readonly reminders: readonly Reminder[];
  /** Open promises due today or late. */
  readonly badge: number;
  /** When to ask again, in milliseconds since 1970; null for never. */
  readonly nextAlarm: number | null;
  /** The user's date; a summary is one a day. */
  readonly day: string;
}

/** The calls that the notebook answers itself; the rest of `NotebookCalls` is about the browser. */
export type DataCalls = Omit<NotebookCalls, 'listSites' | 'sitesChanged' | 'checkNonce' | keyof ChannelCalls>;

/** What only the background asks. */
export interface BackgroundCalls {
  /** Promises confirmed in this draft become open, or are forgotten. Safe to repeat. */
  draftEnded(draft: { readonly key: string; readonly hostId?: string; readonly how: 'sent' | 'discarded' }): null;
  dueReminders(now: Date): DueReminders;
  remindersShown(keys: readonly string[]): null;
  /** Makes some more of what was saved ready for the search; answers whether there is more to do. Safe to break off. */
  packRows(request: Record<never, never>): boolean;
  /** Forgets what was deleted long ago. Once a day is enough. */
  tidy(request: Record<never, never>): null;
  /** Whether the user asked for a backup at about this time and can have one. */
  backupDue(now: Date): boolean;
  backupFailed(why: BackupFailure): null;
  /** Channels that are followed, as they were written down. */
  listKeptChannels(request: Record<never, never>): readonly KeptChannel[];
  keepChannel(channel: KeptChannel): null;
  dropChannel(request: { readonly id: string }): null;
  /** Takes packs in, checked as any foreign one, and others out: all of it or nothing. */
  takePacks(request: { readonly texts: readonly string[]; readonly without: readonly string[] }): null;
  /** Brings the newest copy up to date. Once an hour is enough. */
  followChanges(request: Record<never, never>): null;
}

export type NotebookAnswers = Caller<DataCalls & BackgroundCalls>;

export interface NotebookOptions {
  readonly database: NotebookDatabase;
  now(): Date;
  newId(): string;
  /** The door for foreign packs. */
  checkPack(text: string): PackCheck;
  /** Called after every change that was committed, with the tables that it may have changed. */
  changed(tables: readonly TableName[]): void;
  /** Packs that ship with the extension. */
  readonly builtInPacks: readonly BuiltInPack[];
  /** A second store that remembers the first. */
  readonly canary: CanaryPort;
  /** Where copies are kept: a store that a broken database does not take with it. */
  readonly snapshots: SnapshotPort;
  /** Letters that all copies together may take. Left out: 64 MiB. */
  readonly mostOfCopies?: number;
  /** Where files lie that are too large for a message. */
  readonly shelf: Shelf;
}

type Work<Value> = (tables: NotebookTables) => PromiseLike<Value>;

/** One transaction each, with everything around it. */
export interface Desk {
  read<Value>(names: readonly TableName[], work: Work<Value>): Promise<Result<Value>>;
  change<Value>(names: readonly TableName[], work: Work<Value>): Promise<Result<Value>>;
  /** A change that does not show in what was touched, so that no delta of a copy would hold it. */
  rewrite<Value>(names: readonly TableName[], work: Work<Value>): Promise<Result<Value>>;
  at(): string;
}

/** What looks on while the notebook changes. */
export interface Onlookers {
  /** After each change that was committed. */
  changed(): void;
  /** Before and after one that no delta would hold. */
  willRewrite(): Promise<void>;
}

/** Makes the desk. */
export function openDesk({ database, now, changed }: NotebookOptions, onlookers: Onlookers): Desk {
  const change: Desk['change'] = async (names, work) => {
    const result = await toResult(() => database.change(names, work));
    if (result.ok) {
      onlookers.changed();
      // What listeners make of it, or how long they take, cannot undo the commit.
      void toResult(async () => changed(names));
    }
    return result;
  };
  return {
    at: () => now().toISOString(),
    read: (names, work) => toResult(() => database.read(names, work)),
    change,
    rewrite: async (names, work) => {
      // A copy that is older than it could be is no reason not to save.
      await toResult(() => onlookers.willRewrite());
      const result = await change(names, work);
      // Once more, for a copy that was made meanwhile.
      if (result.ok) await toResult(() => onlookers.willRewrite());
      return result;
    },
  };
}
