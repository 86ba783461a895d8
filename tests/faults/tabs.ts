/**
 * A38: ten pages write the same notes and promises at once. Whatever the order was, it must have been one: no change that was
 * acknowledged is overwritten unseen, and two writers of one note end up with a note each.
 */
import type { Page } from 'playwright-core';
import type { Result } from '../../notebook/calls';
import type { Note, NotebookFile, PromiseRecord } from '../../notebook/model';
import type { Ending, Order } from './page-driver';
import type { Random } from './random';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

const PAGES = 10;

/** What one page knows, which may be old: others write as well. */
interface View {
  readonly random: Random;
  readonly page: Page;
  /** The revision this page last saw of each note. */
  readonly revisions: Map<string, number>;
}

/** Things that all pages share, and everything that was acknowledged about them. */
class Oracle {
  readonly notes: string[] = [];
  readonly promises: string[] = [];
  /** Texts that the notebook said it kept, and the note that it said they became. */
  readonly texts = new Map<string, { readonly id: string; readonly revision: number; readonly conflict: boolean }>();
  readonly keptBy = new Map<string, number>();
  readonly counts = { conflicts: 0, refused: 0, acknowledged: 0 };
  private nextText = 0;

  constructor(private readonly random: Random) {}

  text(): string {
    this.nextText += 1;
    return `text ${this.nextText} ${this.random.id()}`;
  }

  /** One more thing for a page to do, and what its answer means. */
  order(view: View): { readonly call: Order['call']; readonly request: unknown; take(result: Result<unknown>): void } {
    const chance = view.random.next();
    if (chance < 0.15 || this.notes.length === 0) return this.saving(view, this.meet(this.notes), 0);
    if (chance < 0.6) {
      const id = view.random.pick(this.notes.slice(-40));
      return this.saving(view, id, view.revisions.get(id) ?? 0);
    }
    if (chance < 0.65) return this.deleting(view.random.pick(this.notes.slice(-40)));
    if (chance < 0.8 || this.promises.length === 0) return this.promising(this.meet(this.promises));
    return this.moving(view.random.pick(this.promises.slice(-20)), view.random);
  }

  private meet(list: string[]): string {
    const id = this.random.id();
    list.push(id);
    return id;
  }

  private saving(view: View, id: string, revision: number) {
    const text = this.text();
    const request = { id, contactId: null, text, revision };
    return {
      call: 'saveNote' as const,
      request,
      take: (result: Result<unknown>) => {
        if (!result.ok) return this.refuse();
        this.counts.acknowledged += 1;
        const { note, conflict } = result.value as { readonly note: Note; readonly conflict: boolean };
        if (conflict) this.counts.conflicts += 1;
        // After a conflict this page goes on from what the other wrote, as a face that asks again does.
        view.revisions.set(id, conflict ? revision + 1 : note.revision);
        this.texts.set(text, { id: note.id, revision: note.revision, conflict });
      },
    };
  }

  private deleting(id: string) {
    return {
      call: 'deleteNote' as const,
      request: { id },
      take: (result: Result<unknown>) => {
        if (!result.ok) return this.refuse();
        this.counts.acknowledged += 1;
      },
    };
  }

  private promising(id: string) {
    const rest = { who: 'writer', action: id, sentence: id, due: null, condition: null, contact: null } as const;
    return {
      call: 'addPromise' as const,
      request: { id, ...rest, draftKey: null, subject: '', kind: 'mail', state: 'open' },
      take: (result: Result<unknown>) => {
        if (!result.ok) return this.refuse();
        this.counts.acknowledged += 1;
      },
    };
  }

  /** Kept and reopened: each step that was taken is an event, and two pages cannot both have taken the same one. */
  private moving(id: string, random: Random) {
    const to = random.pick(['kept', 'open', 'withdrawn'] as const);
    return {
      call: 'changePromise' as const,
      request: { id, change: { to } },
      take: (result: Result<unknown>) => {
        if (!result.ok) return this.refuse();
        this.counts.acknowledged += 1;
        const { state, events } = result.value as PromiseRecord;
        if (state === to) this.keptBy.set(id, Math.max(this.keptBy.get(id) ?? 0, events.length));
      },
    };
  }

  private refuse() {
    this.counts.refused += 1;
  }

  /** What cannot have come about by any order of the acknowledged changes. */
  judge(file: Pick<NotebookFile, 'notes' | 'promises'>) {
    const lost: string[] = [];
    const torn: string[] = [];
    const notes = new Map(file.notes.map((note) => [note.id, note]));
    const written = new Map<string, Set<number>>();
    for (const [text, { id, revision, conflict }] of this.texts) {
      const note = notes.get(id);
      if (!note || note.revision < revision || (note.revision === revision && note.text !== text)) lost.push(text);
      // A copy that two saves of one text share is one copy.
      const revisions = written.get(id) ?? new Set();
      if (revisions.has(revision) && !conflict) torn.push(`${id} was given revision ${revision} twice`);
      written.set(id, revisions.add(revision));
    }
    // Every revision between the first and the last was somebody's: none was skipped or made twice.
    for (const [id, revisions] of written)
      if (Math.max(...revisions) !== revisions.size) torn.push(`${id} has ${revisions.size} of its revisions`);
    const promises = new Map(file.promises.map((promise) => [promise.id, promise]));
    for (const [id, events] of this.keptBy) if ((promises.get(id)?.events.length ?? 0) < events) lost.push(id);
    for (const promise of file.promises) if (!isLegal(promise)) torn.push(`${promise.id} took an impossible step`);
    return { lost, torn };
  }
}

/** Whether the events of a promise follow one another as its states allow, and end where it stands. */
function isLegal({ state, events }: PromiseRecord): boolean {
  const steps: Readonly<Record<string, readonly string[]>> = {
    open: ['kept', 'withdrawn'],
    kept: ['reopened'],
    withdrawn: ['reopened'],
  };
  let now = 'open';
  for (const { what } of events.slice(1)) {
    if (!steps[now]?.includes(what)) return false;
    now = what === 'reopened' ? 'open' : what;
  }
  return now === state;
}

/** `blind`: what is judged is a notebook that let one save go over another's words. */
async function writeTogether({ random, say }: Run, rounds: number, blind = false) {
  const seat = await Seat.open();
  const oracle = new Oracle(random);
  const takers = new Map<number, (result: Result<unknown>) => void>();
  seat.onEnding = ({ index, result }: Ending) => takers.get(index)?.(result);
  try {
    const views: View[] = [];
    for (let made = 0; made < PAGES; made += 1)
      views.push({ random, page: await seat.openOwn('welcome.html'), revisions: new Map() });
    let index = 0;
    const BATCH = 5;
    for (let done = 0; done < rounds; done += BATCH) {
      await Promise.all(
        views.map((view) => {
          const orders = Array.from({ length: BATCH }, (): Order => {
            const { call, request, take } = oracle.order(view);
            index += 1;
            takers.set(index, take);
            return { index, call, request };
          });
          return seat.carryOut(orders, 2, view.page);
        }),
      );
      if (done % 200 === 0) say(`${oracle.counts.acknowledged} acknowledged, ${oracle.counts.conflicts} conflicts`);
    }
    const file = await seat.ask('exportNotebook', {});
    return { ...oracle.judge(blind ? overwriteOne(file, oracle) : file), ...oracle.counts };
  } finally {
    await seat.leave();
  }
}

/** A notebook in which one save went over another's words. */
function overwriteOne(file: NotebookFile, oracle: Oracle): NotebookFile {
  const [first] = oracle.texts.values();
  return {
    ...file,
    notes: file.notes.map((note) =>
      note.id === first?.id ? { ...note, text: 'mine', revision: first.revision } : note,
    ),
  };
}

export const tabs: Suite = {
  name: 'tabs',
  does: 'ten extension pages create, edit, delete and keep the same notes and promises at once; held against a model that knows every acknowledged answer',
  async run(run) {
    const rounds = run.small ? 40 : run.share(1_000);
    const { lost, torn, conflicts, refused, acknowledged } = await writeTogether(run, rounds);
    return {
      count: `${PAGES} pages × ${rounds} changes`,
      acknowledged,
      lost: lost.length,
      torn: torn.length,
      other: `${conflicts} conflicts kept as notes of their own, ${refused} steps refused by state`,
      wrong: [...lost, ...torn, ...(conflicts ? [] : ['no conflict came about'])],
    };
  },
  async control(run) {
    const { lost, torn } = await writeTogether(run, 10, true);
    return { lost: lost.length, torn: torn.length, wrong: [] };
  },
};
