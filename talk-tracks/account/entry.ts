/**
 * What a rep knows of an account, entry by entry: where trust stands, what is at risk, what is expected, what it is worth, what is
 * being mended and kept up. Types only. Money is a plain number in the entry's own currency; shares are 0–1; days are ISO.
 */
import type { Tier } from '../model';

/** The five ways in which service is expected and perceived (`C51`). */
export const RATER_WAYS = ['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'] as const;
export type RaterWay = (typeof RATER_WAYS)[number];

/** Where an expectation comes from (`C50`); the last is ours to watch: we said it. */
export const EXPECTATION_DRIVERS = ['need', 'word-of-mouth', 'experience', 'our-words'] as const;
export type ExpectationDriver = (typeof EXPECTATION_DRIVERS)[number];

/** What to do with an account for now (`C26`). */
export const ACCOUNT_MODES = ['penetrate', 'maintain', 'expand'] as const;
export type AccountMode = (typeof ACCOUNT_MODES)[number];

/** The sub-strategies (`C33`–`C41`). */
export const SUB_STRATEGIES = [
  'consultative',
  'differentiation',
  'wedge',
  'first-at-a-loss',
  'building-blocks',
  'one-stop',
  'service',
  'value',
  'allocation',
] as const;
export type SubStrategy = (typeof SUB_STRATEGIES)[number];

/** Why a customer left (`D30`, `E08`). */
export const LOSS_REASONS = [
  'service',
  'promise',
  'price',
  'product',
  'person',
  'competitor',
  'need-gone',
  'other',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** The steps of mending a complaint, in their order (`D20`, `D41`, `A14`). */
export const RECOVERY_STEPS = ['acknowledge', 'explain', 'measure', 'make-good', 'report-back', 'learn'] as const;
export type RecoveryStep = (typeof RECOVERY_STEPS)[number];

/** Where an entry was taken from. */
export interface Origin {
  readonly is: 'note' | 'promise' | 'draft' | 'page' | 'hand';
  /** Of the note or promise. */
  readonly id?: string;
  /** The words it rests on. */
  readonly quote?: string;
}

/** From the least to the most that is thought possible. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What goes into the cell of a worksheet; a list of rows for a table. */
export type WorksheetValue = string | number | null | readonly Readonly<Record<string, string | number | null>>[];

/** What each kind of entry says. */
export interface EntryData {
  /** Something that speaks for or against trust at one tier (`C53`–`C55`). */
  readonly tier: {
    readonly tier: Tier;
    readonly speaks: 'for' | 'against';
    readonly text: string;
    readonly from: Origin;
  };
  /** The tier that trust has reached, as the rep sees it; the latest counts. Null: none yet. */
  readonly reached: { readonly tier: Tier | null; readonly why: string };
  /** One row of the risk worksheet (`C55`). `mitigated` is the share of the loss that the mitigation takes away. */
  readonly risk: {
    readonly risk: string;
    readonly likelihood: number;
    readonly loss: number;
    readonly mitigation: string;
    readonly mitigated: number;
    readonly owner: string;
    /** The customer was told. */
    readonly told: boolean;
  };
  /** What the customer stands to gain (`C55`); the latest counts. */
  readonly stakes: {
    readonly success: Range;
    readonly gain: Range;
    readonly cost: number;
    readonly currency: string;
    readonly assumptions: string;
  };
  /** What is expected and perceived on one way, 1–5 (`C49`); the latest of each way counts, the earlier ones are its history. */
  readonly expectation: {
    readonly way: RaterWay;
    readonly expected: number | null;
    readonly perceived: number | null;
    readonly driver: ExpectationDriver | null;
    readonly from: Origin;
  };
  /** Repeat sales and new business for three years, and how likely (`C31`, `C32`); the latest counts. */
  readonly value: {
    readonly years: readonly { readonly repeat: number; readonly fresh: number }[];
    readonly probability: number;
    readonly reason: string;
    readonly currency: string;
  };
  /** The seven questions (`C23`); null where nobody has answered. The latest counts. */
  readonly 'key-test': { readonly answers: readonly (boolean | null)[] };
  /** How close the two sides work (`C28`), what for (`C26`), how (`C33`–`C41`), and which of the six conditions hold (`C29`). The latest counts. */
  readonly alliance: {
    readonly level: number | null;
    readonly mode: AccountMode | null;
    readonly strategy: SubStrategy | null;
    readonly conditions: readonly (boolean | null)[];
  };
  /** What the customer gets and what it costs them, 1–10 each (`D08`). The latest counts. */
  readonly delivered: {
    readonly gains: readonly [product: number, service: number, people: number, image: number];
    readonly costs: readonly [money: number, time: number, energy: number, effort: number];
  };
  /** What a customer is worth over the years (`D31`). The latest counts. */
  readonly lifetime: { readonly margin: number; readonly years: number; readonly currency: string };
  /** A complaint or crisis on its way to being mended. */
  readonly recovery: {
    readonly variant: 'complaint' | 'crisis';
    /** In the customer's words. */
    readonly words: string;
    readonly steps: readonly { readonly step: RecoveryStep; readonly doneAt: string | null; readonly note: string }[];
    readonly closedAt: string | null;
  };
  /** A rhythm of care after the sale. */
  readonly care: {
    /** `pack/cadence`; null: made by hand. */
    readonly cadence: string | null;
    readonly start: string;
    readonly visits: readonly {
      readonly on: string;
      readonly title: string;
      readonly purpose: string;
      /** `pack/track`. */
      readonly track: string | null;
      readonly doneAt: string | null;
    }[];
  };
  /** The account was lost, and why as far as we know. */
  readonly lost: { readonly reason: LossReason; readonly note: string; readonly on: string };
  /** A worksheet of a pack, filled in. */
  readonly worksheet: {
    /** `pack/worksheet`. */
    readonly worksheet: string;
    readonly values: Readonly<Record<string, WorksheetValue>>;
  };
  /** A proposal that is not to be made again, by its id. */
  readonly 'set-aside': { readonly proposal: string };
}

export type EntryKind = keyof EntryData;

export const ENTRY_KINDS = [
  'tier',
  'reached',
  'risk',
  'stakes',
  'expectation',
  'value',
  'key-test',
  'alliance',
  'delivered',
  'lifetime',
  'recovery',
  'care',
  'lost',
  'worksheet',
  'set-aside',
] as const satisfies readonly EntryKind[];

/** What is said, with its kind. */
export type EntryContent = {
  readonly [Kind in EntryKind]: { readonly kind: Kind; readonly data: EntryData[Kind] };
}[EntryKind];
