/**
 * What the notebook said it had saved, kept outside of the browser, and the comparison with what is there afterwards.
 * A text says itself which it is and whether it is whole, so that no row needs to be known beyond its words.
 */
import { createHash } from 'node:crypto';
import type { NotebookFile } from '../../notebook/model';
import type { Ending, Order } from './page-driver';
import type { Random } from './random';

/** What a log found missing. */
export interface Comparison {
  readonly lost: readonly string[];
  readonly torn: readonly string[];
  /** There more often than it was saved. */
  readonly doubled: readonly string[];
}

type Kind = 'note' | 'promise';

/** One thing in the notebook, as we know it. */
interface Known {
  readonly kind: Kind;
  /** How often it was changed as far as we were told. */
  told: number;
  /** How often we asked for it. */
  asked: number;
  /** Revision of a note, to name when it is saved again. */
  revision: number;
  isKept: boolean;
  isDeleted: boolean;
}

const hashOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 16);

/** Words that say which they are and end in a mark of all that stands before. */
export function writeWords(id: string, times: number, random: Random): string {
  const filler = Array.from({ length: random.within(4, 30) }, () => random.within(0, 1e9).toString(36)).join(' ');
  const words = `${id} ${times} ${filler}`;
  return `${words} #${hashOf(words)}`;
}

/** What words say of themselves; null where they are not whole. */
export function readWords(text: string): { readonly id: string; readonly times: number } | null {
  const [, words = '', hash] = /^(.*) #(\w{16})$/s.exec(text) ?? [];
  const [id = '', times] = words.split(' ');
  return hash === hashOf(words) && hash !== undefined ? { id, times: Number(times) } : null;
}

/** Orders to give, and what was acknowledged of them. */
export class AckLog {
  private readonly known = new Map<string, Known>();
  private readonly meaning = new Map<number, (value: unknown) => void>();
  private readonly busy = new Set<string>();
  private next = 0;
  acknowledged = 0;
  /** Failures by code, `not-saved` and `unreachable` among them: said openly, so nothing is lost by them. */
  readonly refused = new Map<string, number>();
  /** Milliseconds of every answer. */
  readonly took: number[] = [];

  constructor(private readonly random: Random) {}

  /** Takes in what became of an order. */
  take({ index, result, took }: Ending): void {
    this.took.push(took);
    if (result.ok) {
      this.acknowledged += 1;
      this.meaning.get(index)?.(result.value);
    } else this.refused.set(result.failure.code, (this.refused.get(result.failure.code) ?? 0) + 1);
  }

  /** So many new orders: new notes, notes written again, promises, promises kept. No two of them touch one thing. */
  orders(count: number, early = false): readonly Order[] {
    this.busy.clear();
    return Array.from({ length: count }, () => {
      const order = this.randomOrder();
      return early ? { ...order, early } : order;
    });
  }

  private randomOrder(): Order {
    const chance = this.random.next();
    if (chance < 0.45) return this.newNote();
    if (chance < 0.65) return this.noteAgain();
    return chance < 0.85 ? this.newPromise() : this.keepPromise();
  }

  private order(id: string, call: Order['call'], request: unknown, done: (value: unknown) => void): Order {
    this.busy.add(id);
    this.next += 1;
    this.meaning.set(this.next, done);
    return { index: this.next, call, request };
  }

  private meet(id: string, kind: Kind): Known {
    const known: Known = { kind, told: 0, asked: 1, revision: 0, isKept: false, isDeleted: false };
    this.known.set(id, known);
    return known;
  }

  private pick(kind: Kind, isFit: (known: Known) => boolean): readonly [string, Known] | null {
    const fit = [...this.known]
      .slice(-400)
      .filter(([id, one]) => one.kind === kind && !this.busy.has(id) && isFit(one));
    return fit.length > 0 ? this.random.pick(fit) : null;
  }

  newNote(): Order {
    const id = this.random.id();
    const known = this.meet(id, 'note');
    return this.saving(id, known);
  }

  noteAgain(): Order {
    // Only what is known to be settled: another revision would be another writer's.
    const picked = this.pick('note', ({ told, asked, isDeleted }) => told > 0 && told === asked && !isDeleted);
    if (!picked) return this.newNote();
    const [id, known] = picked;
    known.asked += 1;
    return this.saving(id, known);
  }

  private saving(id: string, known: Known): Order {
    const times = known.asked;
    const text = writeWords(id, times, this.random);
    return this.order(id, 'saveNote', { id, contactId: null, text, revision: known.revision }, (value) => {
      known.told = times;
      known.revision = (value as { note?: { revision: number } } | null)?.note?.revision ?? known.revision + 1;
    });
  }

  newPromise(): Order {
    const id = this.random.id();
    const known = this.meet(id, 'promise');
    const request = {
      id,
      who: 'writer',
      action: `call ${id}`,
      sentence: writeWords(id, 1, this.random),
      due: null,
      condition: null,
      contact: { id: `${id.slice(0, 2)}@brandt.example`, name: 'Ana Brandt' },
      draftKey: null,
      subject: '',
      kind: 'mail',
      state: 'open',
    };
    return this.order(id, 'addPromise', request, () => {
      known.told = 1;
    });
  }

  keepPromise(): Order {
    const picked = this.pick('promise', ({ told, isKept }) => told === 1 && !isKept);
    if (!picked) return this.newPromise();
    const [id, known] = picked;
    return this.order(id, 'changePromise', { id, change: { to: 'kept' } }, () => {
      known.isKept = true;
    });
  }

  /** Holds what is there against what was acknowledged. Newer than that is no fault: an answer may have died on its way. */
  compare(file: Pick<NotebookFile, 'notes' | 'promises' | 'contacts'>): Comparison {
    const lost: string[] = [];
    const torn: string[] = [];
    const doubled: string[] = [];
    const there = new Map<string, { readonly times: number; readonly isKept: boolean }>();
    const contacts = new Set(file.contacts.map(({ id }) => id));
    const take = (id: string, text: string, isKept: boolean) => {
      const words = readWords(text);
      if (words === null) torn.push(id);
      else if (words.id !== id || there.has(id)) doubled.push(id);
      else there.set(id, { times: words.times, isKept });
    };
    for (const { id, text } of file.notes) take(id, text, false);
    for (const { id, sentence, state, events, contactId } of file.promises) {
      // State and events are written together, and so are a promise and its contact.
      const isWhole =
        (state === 'kept') === events.some(({ what }) => what === 'kept') && contacts.has(contactId ?? '');
      if (isWhole) take(id, sentence, state === 'kept');
      else torn.push(id);
    }
    for (const [id, { told, isKept }] of this.known) {
      const found = there.get(id);
      if (torn.includes(id)) continue;
      if ((found?.times ?? 0) < told || (isKept && !found?.isKept)) lost.push(id);
    }
    return { lost, torn, doubled };
  }

  /** Takes what is there as what is known from now on: losses are counted once, and what was not answered is settled. */
  settle(file: Pick<NotebookFile, 'notes' | 'promises'>): void {
    const notes = new Map(file.notes.map((note) => [note.id, note]));
    const promises = new Map(file.promises.map((promise) => [promise.id, promise]));
    for (const [id, known] of this.known) {
      const note = notes.get(id);
      const promise = promises.get(id);
      if (!note && !promise) this.known.delete(id);
      if (note) {
        known.told = readWords(note.text)?.times ?? known.told;
        known.asked = known.told;
        known.revision = note.revision;
      }
      if (promise) {
        known.told = 1;
        known.isKept = promise.state === 'kept';
      }
    }
  }
}

/** The value below which a share of the values lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
