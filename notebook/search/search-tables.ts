/**
 * The tables of the search. A row that was saved is `fresh` until it is packed into a block with others of its kind; blocks are
 * never changed, only added and dissolved. So a save writes one small row, whatever there is to index, and a search opens a
 * few small rows, however many notes there are. Nothing of it is kept in memory and nothing of it is exported.
 */
import type { Table } from 'dexie';
import { SEARCH_KINDS, type SearchKind } from './searchable';

/** A row that no block holds as it is now. The same row may be here more than once, for several of its saves. */
export interface FreshRow {
  readonly kind: SearchKind;
  readonly id: string;
  /** Minus when the row was last touched, in milliseconds since 1970: a database reads fastest in rising order. */
  readonly order: number;
  /** Another with each save, so that a row that changed while it was packed stays fresh. */
  readonly stamp: string;
}

/** Up to `BLOCK_SIZE` rows of one kind, the newest at place 0. */
export interface SearchBlock {
  readonly block: number;
  readonly kind: SearchKind;
  readonly size: number;
  /** When its newest row was touched, in milliseconds since 1970. */
  readonly newest: number;
}

/** Sixty-four places of a block: which rows stand there, and when they were touched. */
export interface SearchPlaces {
  readonly block: number;
  readonly part: number;
  readonly ids: readonly string[];
  readonly at: readonly number[];
}

/** Postings of a block for the terms of one drawer. */
export interface SearchDrawer {
  readonly drawer: number;
  readonly block: number;
  readonly postings: Uint16Array;
}

/** The words of a block in plain, so that they can be compared with what was typed with a slip. */
export interface SearchWords {
  readonly block: number;
  /** Folded, each once, with spaces between. */
  readonly words: string;
}

export interface SearchTables {
  readonly searchFresh: Table<FreshRow, [SearchKind, number, string]>;
  readonly searchBlocks: Table<SearchBlock, number>;
  readonly searchPlaces: Table<SearchPlaces, [number, number]>;
  readonly searchDrawers: Table<SearchDrawer, [number, number]>;
  /** A block without a row here was packed by an older version. */
  readonly searchWords: Table<SearchWords, number>;
  /** How far rows from before there was a search were made fresh: to this id; past all of them where they are. */
  readonly searchProgress: Table<{ readonly kind: SearchKind; readonly upTo: string }, SearchKind>;
}

/** What has to be open to add or take away rows that can be searched. */
export const SEARCH_TABLES = [
  'searchFresh',
  'searchBlocks',
  'searchPlaces',
  'searchDrawers',
  'searchWords',
] as const satisfies readonly (keyof SearchTables)[];

export const PLACES_IN_PART = 64;

/** Past every id. */
export const END = '\uffff';
/** The progress of a notebook that had its search from the first day. */
export const NOTHING_OLD = SEARCH_KINDS.map((kind) => ({ kind, upTo: END }));
