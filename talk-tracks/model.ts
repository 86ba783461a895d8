/**
 * The nouns of the library: packs and what is in them, drafts, and what a reading says of a draft.
 * Types only. Offsets are UTF-16 code units of the draft's body; times are ISO 8601.
 */

/** The two languages that Keeptrack reads, speaks and stores, as equals. */
export type Language = 'en' | 'zh';

/** A text in both languages. A pack carries both or is refused. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** The four things that make a draft trustworthy. The order is the order on screen. */
export const PILLARS = ['empathy', 'evidence', 'limits', 'commitment'] as const;
export type Pillar = (typeof PILLARS)[number];

/** Wording that costs trust, ordered by how much it costs (`labelling.md`: severity orders, it never blocks). */
export const RISK_TYPES = [
  'concealment',
  'bribery',
  'overpromise',
  'privacy',
  'guilt',
  'consistency_pressure',
  'false_urgency',
  'exaggeration',
  'disparagement',
  'blame',
  'vague_proof',
  'vague_commitment',
  'boilerplate',
  'jargon',
] as const;
export type RiskType = (typeof RISK_TYPES)[number];

/** Where a deal stands. */
export const STAGES = [
  'first_contact',
  'discovery',
  'proposal',
  'objection',
  'negotiation',
  'closing',
  'delivery',
  'after_sales',
  'complaint',
  'renewal',
] as const;
export type Stage = (typeof STAGES)[number];

/** Trust is built in this order: the organisation (T1), the person (T2), the risk (T3). `C53`–`C56`. */
export const TIERS = ['T1', 'T2', 'T3'] as const;
export type Tier = (typeof TIERS)[number];

/** What kind of text a draft is. A CRM note records what a mail would say to the customer. */
export const DRAFT_KINDS = ['mail', 'crm-note'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

// ---------------------------------------------------------------------------------------------- packs

/** Circumstances in which a cue's words do not count. Each is one tested rule in `guards/`. */
export const GUARD_NAMES = [
  'negation',
  'quotation',
  'question',
  'request',
  'conditional',
  'other-person',
  'pressure',
  'outside-deadline',
  'stated-discount',
  'bare-figure',
] as const;
export type GuardName = (typeof GUARD_NAMES)[number];

/** How the reader recognises that a sentence does something. See `talk-tracks/README.md` for the pattern language. */
export interface Cue {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  readonly lang: Language;
  /** Alternatives; the cue fires where any of them matches inside one sentence. */
  readonly patterns: readonly string[];
  /** Ordinary senses: where one of these overlaps a match, the match does not count ("100% cotton", 保证金). */
  readonly except?: readonly string[];
  /** Guards that silence the cue. Left out: `quotation` for tracks; `negation`, `quotation`, `question` for risks. */
  readonly guards?: readonly GuardName[];
  /** 0–1, how sure one match makes us; 0.8 where left out. Under 0.5 a cue needs company. */
  readonly weight?: number;
  /** Only in this kind of draft; both where left out. */
  readonly kind?: DraftKind;
  /** Whole sentences in which the cue must fire. At least one. */
  readonly fires: readonly string[];
  /** Whole sentences in which it must stay quiet. At least one. */
  readonly quiet: readonly string[];
}

/** Where guidance comes from: an item of the knowledge inventory, a paper, or a team's own experience. */
export interface Source {
  /** Key of the inventory (`A01`–`E17`), where the source is one. */
  readonly itemId?: string;
  readonly cite?: string;
  readonly note?: string;
}

/** One piece of guidance (a card): what to say, when, why, and how the reader sees that it was said. */
export interface Track {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  readonly pillar: Pillar;
  readonly tiers: readonly Tier[];
  /** Empty means every stage. */
  readonly stages: readonly Stage[];
  /** Empty means both. */
  readonly kinds: readonly DraftKind[];
  readonly title: Bilingual;
  /** When to use it, in one sentence. */
  readonly when: Bilingual;
  /** Why it builds trust, in one or two sentences. */
  readonly why: Bilingual;
  /** Lines to insert; `{{placeholder}}` marks what the rep fills in. Both languages of a line say the same. */
  readonly lines: readonly Bilingual[];
  /** Risk types that this track's lines are the honest alternative to. */
  readonly answers: readonly RiskType[];
  readonly cues: readonly Cue[];
  readonly sources: readonly Source[];
  /** 1 = first choice; 3 = background. */
  readonly priority: 1 | 2 | 3;
  /** What the rep must have in hand before a line of it is honest: no evidence line without a case to put in it. */
  readonly needs?: readonly TrackNeed[];
  /** Words of a draft or a customer that call for this track: plain words or phrases, no patterns. */
  readonly topics?: Topics;
  /** Who answers for it; left out: the pack's owner. */
  readonly owner?: string;
  /** ISO day; left out: the pack's. */
  readonly reviewBy?: string;
  /** Left out: published. A retired track stays readable where it was used, and is never suggested. */
  readonly state?: EntryState;
}

/** What a track may need. `case`: one of the pack's cases; `limit`: one of its limits; the others: the ledger has such a promise with this contact. */
export const TRACK_NEEDS = ['case', 'limit', 'promise-open', 'promise-kept', 'promise-late'] as const;
export type TrackNeed = (typeof TRACK_NEEDS)[number];

/** Where an entry of a pack stands. Drafts are for the people who write the pack alone. */
export const ENTRY_STATES = ['draft', 'published', 'retired'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Words that tell what something is about, for each language. */
export interface Topics {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** A kind of wording that costs trust: how to see it, why it costs, and what to say instead. */
export interface RiskRule {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  readonly type: RiskType;
  readonly title: Bilingual;
  /** One sentence; `{{words}}` becomes the words found. */
  readonly why: Bilingual;
  /** A better line, ready to replace the wording; may hold placeholders. */
  readonly instead: Bilingual;
  readonly cues: readonly Cue[];
  readonly sources: readonly Source[];
}

/** A piece of background: what a model of trust says, and what it means for the next mail. Read, never inserted. */
export interface Lesson {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  readonly title: Bilingual;
  /** A few sentences. Paragraphs are parted by an empty line. */
  readonly text: Bilingual;
  readonly sources: readonly Source[];
}

/** What goes into a field of a worksheet. `scale` is 1–5, `percent` 0–100, `rows` a table of the fields in `columns`. */
export const FIELD_KINDS = [
  'text',
  'long-text',
  'number',
  'money',
  'percent',
  'scale',
  'date',
  'choice',
  'rows',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface WorksheetField {
  /** Kebab-case, unique within its worksheet, for ever. */
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  /** The answers of a `choice`. */
  readonly options?: readonly { readonly id: string; readonly label: Bilingual }[];
  /** The columns of `rows`; no rows within rows. */
  readonly columns?: readonly WorksheetField[];
  /** The name is ours: the source has none. */
  readonly ours?: boolean;
}

/** A sheet to fill in about an account: planning and thinking, which may end as a CRM note. */
export interface Worksheet {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  readonly title: Bilingual;
  /** When to use it, in one sentence. */
  readonly when: Bilingual;
  readonly fields: readonly WorksheetField[];
  readonly sources: readonly Source[];
}

/** A rhythm of care: when to get in touch, each time with a purpose other than selling. */
export interface Cadence {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  readonly title: Bilingual;
  readonly when: Bilingual;
  readonly steps: readonly {
    /** Days after the start: signing, first delivery, the complaint. */
    readonly afterDays: number;
    readonly title: Bilingual;
    readonly purpose: Bilingual;
    /** Id of a track of this pack whose lines fit. */
    readonly track?: string;
  }[];
  readonly sources: readonly Source[];
}

/** How far a customer lets a case be used. */
export const PERMISSIONS = ['named', 'anonymised', 'internal', 'none'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Something that happened at a customer, with its figure and where it can be checked. Tracks that need a case draw on it. */
export interface Case {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  /** Who, as far as the permission goes: a name, or "a bakery with 40 people". */
  readonly customer: Bilingual;
  /** What was done and what came of it, in one or two sentences. */
  readonly story: Bilingual;
  /** What was measured, with unit and period: "from 3 days to 4 hours in 6 weeks". */
  readonly figure: Bilingual;
  /** Where it can be checked: a report, a person who takes calls. */
  readonly source: string;
  readonly permission: Permission;
  /** ISO day of the measurement. */
  readonly date: string;
  /** ISO day after which it must be asked for again. */
  readonly expires: string;
  readonly topics?: Topics;
}

/** Something we do not do, or not well. */
export interface Limit {
  /** Kebab-case, unique within its pack, for ever. */
  readonly id: string;
  /** The limit, in one sentence that can be said to a customer. */
  readonly text: Bilingual;
  readonly product?: Bilingual;
  /** ISO day since when it holds. */
  readonly since: string;
  /** ISO day on which somebody should look again. */
  readonly reviewBy?: string;
  readonly topics?: Topics;
}

/** A draft with what the reader should make of it with this pack; a pack whose tests fail is refused. */
export interface PackTest {
  /** Kebab-case, unique within its pack. */
  readonly id: string;
  readonly lang: Language;
  readonly body: string;
  readonly kind?: DraftKind;
  readonly stage?: Stage;
  /** Labels that some sentence must bear. */
  readonly finds?: readonly Label[];
  /** Labels that no sentence may bear. */
  readonly avoids?: readonly Label[];
  /** Ids of tracks of this pack of which one must be among the suggestions. */
  readonly suggests?: readonly string[];
}

/** How much each pillar matters at a stage, 0 (not at all) to 3 (must be there). */
export type StageWeights = Readonly<Partial<Record<Stage, Readonly<Record<Pillar, 0 | 1 | 2 | 3>>>>>;

/** A versioned, bilingual set of talk tracks. Comes out of `parsePack` alone. */
export interface Pack {
  readonly format: 1;
  /** Kebab-case, for ever. */
  readonly id: string;
  /** Semantic version. */
  readonly version: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly owner: { readonly name: string; readonly contact?: string };
  readonly licence: string;
  /** ISO dates. */
  readonly updated: string;
  readonly reviewBy: string;
  readonly weights: StageWeights;
  readonly tracks: readonly Track[];
  readonly risks: readonly RiskRule[];
  readonly lessons?: readonly Lesson[];
  readonly worksheets?: readonly Worksheet[];
  readonly cadences?: readonly Cadence[];
  readonly cases?: readonly Case[];
  readonly limits?: readonly Limit[];
  readonly tests?: readonly PackTest[];
}

// ---------------------------------------------------------------------------------------------- drafts

/** What the reader is given. */
export interface Draft {
  readonly body: string;
  readonly subject?: string;
  /** Left out: detected. */
  readonly lang?: Language;
  /** Left out: `mail`. One sentence alone, of which neither this nor anything of its page is known, is read as whatever stands alone: a chat turn, a line of a page. */
  readonly kind?: DraftKind;
  readonly stage?: Stage;
  /** The moment that "tomorrow" is counted from: an ISO date or time. Left out: the clock. */
  readonly now?: string;
  /** What is known of the contact; orders the suggestions and changes nothing else. */
  readonly around?: Surroundings;
  /** Parts that the page knows to be no words of the writer (see `page-draft.ts`); the reader finds others by itself. */
  readonly excluded?: readonly (Span & { readonly what: 'quoted' | 'signature' })[];
}

/** What the notebook knows of the person a draft goes to. Whatever is left out is not known, and holds nothing back. */
export interface Surroundings {
  /** The tier that trust has reached. */
  readonly tier?: Tier;
  /** Tracks (`pack/track`) whose lines this contact was sent before, latest first. */
  readonly used?: readonly string[];
  /** How our promises to this contact stand; empty: none is known. */
  readonly promises?: readonly ('open' | 'kept' | 'late')[];
}

/** What part of a message a sentence belongs to. Only `body` is the writer's claim. */
export type SentenceRole = 'body' | 'greeting' | 'closing' | 'signature' | 'quoted';

/** Half-open span of the body. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the body with its part in the message, before anything was judged. */
export interface Segment extends Span {
  readonly text: string;
  readonly role: SentenceRole;
}

export type Label = Pillar | `risk:${RiskType}`;

export interface Sentence extends Segment {
  readonly labels: readonly Label[];
}

/** Words that carry a pillar, with everything needed to explain why we think so. */
export interface Finding extends Span {
  readonly pillar: Pillar;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** `pack/track`. */
  readonly track: string;
  readonly cue: string;
  /** 0–1. */
  readonly confidence: number;
  readonly why: string;
}

/** Wording that costs trust. */
export interface Risk extends Span {
  readonly type: RiskType;
  readonly sentence: number;
  /** `pack/rule`. */
  readonly rule: string;
  /** The cue that found it; `judged` where the words as a whole speak and no cue does, as in findings. */
  readonly cue: string;
  /** 0–1. */
  readonly confidence: number;
  readonly why: string;
  readonly instead: string;
}

/** Who promises: the writer or the writer's side speaking as "we", the reader of the draft, or a named third person. */
export type Promiser = 'writer' | 'recipient' | 'other';

export interface Due {
  /** The words of the draft. */
  readonly text: string;
  /** `YYYY-MM-DD`, in the writer's time zone. */
  readonly date: string;
  /** `HH:MM`, 24 hours. */
  readonly time?: string;
  readonly precision: 'time' | 'day' | 'week' | 'month';
}

/** Something somebody commits to, as the draft says it. */
export interface DraftPromise extends Span {
  readonly sentence: number;
  readonly text: string;
  readonly who: Promiser;
  /** The act, as a short phrase that can stand in a list: "send the site plan". */
  readonly action: string;
  /** Null where no date follows from the words. */
  readonly due: Due | null;
  /** The words about time, also where they give no date ("soon", "two days after you confirm"). */
  readonly dueText: string | null;
  readonly condition: string | null;
}

export interface PillarState {
  readonly state: 'present' | 'weak' | 'missing';
  /** Indexes into `findings`. */
  readonly findings: readonly number[];
}

/** A track that would help this draft. */
export interface Suggestion {
  /** `pack/track`. */
  readonly track: string;
  readonly pillar: Pillar;
  readonly reason: string;
  /** 0–1; orders, is never shown. */
  readonly score: number;
  readonly lines: readonly { readonly lang: Language; readonly text: string }[];
  /** The case or limit that the lines draw on. */
  readonly proof?: SuggestionProof;
}

/** Where a line takes its fact from. */
export interface SuggestionProof {
  readonly is: 'case' | 'limit';
  /** `pack/entry`. */
  readonly id: string;
  /** `expired`: to be asked for again; `not-allowed`: the customer has not agreed. Both are asked about before a line is inserted. */
  readonly standing: 'good' | 'expired' | 'not-allowed';
}

/** What the reader makes of a draft. The contract of the library. */
export interface Reading {
  readonly language: Language | 'mixed';
  readonly sentences: readonly Sentence[];
  readonly findings: readonly Finding[];
  readonly risks: readonly Risk[];
  readonly promises: readonly DraftPromise[];
  readonly pillars: Readonly<Record<Pillar, PillarState>>;
  readonly suggestions: readonly Suggestion[];
  readonly packs: readonly { readonly id: string; readonly version: string }[];
}

/** What was looked at and did not count, asked for with `--explain`. */
export interface Explanation {
  /** Cue hits that a guard or an exception silenced. */
  readonly silenced: readonly {
    readonly sentence: number;
    readonly cue: string;
    readonly words: string;
    /** `example`: the sentence is told like an example in which the cue must stay quiet. */
    readonly by: GuardName | 'exception' | 'example' | 'weight';
  }[];
  /** Labels that were given or came near, with what spoke for them. */
  readonly weighed: readonly {
    readonly sentence: number;
    /** `promise`: the writer promises something that is still to be done. */
    readonly label: Label | 'promise';
    /** 0–1, and the chance from which the label is given. */
    readonly chance: number;
    readonly threshold: number;
    readonly given: boolean;
    /** Heaviest first: words of the sentence, or signs such as a question mark or a cue; `share` is 0–1. */
    readonly reasons: readonly { readonly is: 'words' | 'sign'; readonly name: string; readonly share: number }[];
  }[];
  /** For each missing pillar: the nearest sentence and why it did not count, in the explaining language. */
  readonly missing: Readonly<Partial<Record<Pillar, string>>>;
}
