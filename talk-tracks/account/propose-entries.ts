/** What the account sheet could take over from what was written and done, so that nobody fills in twice what stands there already. Nothing is taken by itself. */
import type { Language } from '../model';
import type { EntryContent, EntryData, EntryKind, Origin } from './entry';
import { RECOVERY_STEPS } from './entry';
import { hearCustomer } from './hear-customer';

/** Something to take over with one press, or to set aside for good. */
export interface Proposal {
  /** The same for the same words, so that what was set aside stays so. */
  readonly id: string;
  readonly content: EntryContent;
}

/** A sentence of the customer, and where it stands. */
export interface CustomerSentence {
  readonly text: string;
  readonly lang: Language;
  readonly from: Pick<Origin, 'is' | 'id'>;
}

/** A promise of the writer's that tells something about trust. */
export interface ToldPromise {
  readonly id: string;
  readonly action: string;
  readonly sentence: string;
  readonly is: 'kept' | 'late';
}

/** What is noted already. */
export type NotedEntry = {
  readonly [Kind in EntryKind]: { readonly kind: Kind; readonly data: EntryData[Kind] };
}[EntryKind];

export interface ProposalSources {
  readonly sentences: readonly CustomerSentence[];
  readonly promises: readonly ToldPromise[];
  readonly noted: readonly NotedEntry[];
  /** How evidence of a promise is worded. */
  readonly say: Readonly<Record<ToldPromise['is'], (action: string) => string>>;
}

/** More than a few at once is a form to fill in again. */
const MOST = 3;

/** At most three: a complaint first, then remarks about service, about trust, then what promises tell. Nothing twice, nothing that was set aside. */
export function proposeEntries({ sentences, promises, noted, say }: ProposalSources): readonly Proposal[] {
  const heard = sentences.flatMap((sentence) =>
    hearCustomer(sentence.text, sentence.lang).map((one) => ({ one, sentence })),
  );
  const complaint = heard.find(({ one }) => one.is === 'complaint');
  const isMending = noted.some((entry) => entry.kind === 'recovery' && entry.data.closedAt === null);
  const all: Proposal[] = [
    ...(complaint && !isMending ? [ofComplaint(complaint.sentence)] : []),
    ...heard.flatMap(({ one, sentence }) => (one.is === 'service' ? [ofService(one, sentence)] : [])),
    ...heard.flatMap(({ one, sentence }) => (one.is === 'trust' ? [ofTrust(one, sentence)] : [])),
    ...promises.map((promise) => ofPromise(promise, say[promise.is](promise.action))),
  ];
  const known = new Set(noted.flatMap(idsOf));
  return all.filter(({ id }, at) => !known.has(id) && all.findIndex((other) => other.id === id) === at).slice(0, MOST);
}

/** Enough of a sentence to know it again. */
const trace = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase().slice(0, 120);

const quoting = ({ text, from }: CustomerSentence): Origin => ({ ...from, quote: text });

function ofComplaint(sentence: CustomerSentence): Proposal {
  const steps = RECOVERY_STEPS.map((step) => ({ step, doneAt: null, note: '' }));
  return {
    id: `recovery ${trace(sentence.text)}`,
    content: { kind: 'recovery', data: { variant: 'complaint', words: sentence.text, steps, closedAt: null } },
  };
}

function ofService(
  {
    way,
    side,
    level,
  }: { readonly way: EntryData['expectation']['way']; side: 'expected' | 'perceived'; level: number },
  sentence: CustomerSentence,
): Proposal {
  return {
    id: `expectation ${trace(sentence.text)}`,
    content: {
      kind: 'expectation',
      data: {
        way,
        expected: side === 'expected' ? level : null,
        perceived: side === 'perceived' ? level : null,
        driver: null,
        from: quoting(sentence),
      },
    },
  };
}

function ofTrust({ tier, speaks }: Pick<EntryData['tier'], 'tier' | 'speaks'>, sentence: CustomerSentence): Proposal {
  return {
    id: `tier ${trace(sentence.text)}`,
    content: { kind: 'tier', data: { tier, speaks, text: sentence.text, from: quoting(sentence) } },
  };
}

/** A word that was kept speaks for the person, a late one against (`C54`). */
function ofPromise({ id, is, sentence }: ToldPromise, text: string): Proposal {
  const speaks = is === 'kept' ? 'for' : 'against';
  return {
    id: `promise ${is} ${id}`,
    content: {
      kind: 'tier',
      data: { tier: 'T2', speaks, text, from: { is: 'promise', id, ...(sentence && { quote: sentence }) } },
    },
  };
}

/** The proposals that an entry came of, or says not to make again. */
function idsOf(entry: NotedEntry): readonly string[] {
  switch (entry.kind) {
    case 'set-aside':
      return [entry.data.proposal];
    case 'recovery':
      return [`recovery ${trace(entry.data.words)}`];
    case 'expectation':
      return entry.data.from.quote === undefined ? [] : [`expectation ${trace(entry.data.from.quote)}`];
    case 'tier': {
      const { from, speaks } = entry.data;
      if (from.is === 'promise') return [`promise ${speaks === 'for' ? 'kept' : 'late'} ${from.id}`];
      return from.quote === undefined ? [] : [`tier ${trace(from.quote)}`];
    }
    default:
      return [];
  }
}
