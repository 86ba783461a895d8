/**
 * Managers who edit packs over the hub's HTTP, each as fast as it is answered. What was acknowledged is kept here, outside of
 * the hub and its database, and compared with what is there afterwards.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Query } from '../database/database';

interface Acknowledged {
  readonly pack: string;
  readonly revision: number;
  readonly hash: string;
}

export interface EditorsOptions {
  /** Where each of them finds the hub. */
  readonly url: () => string;
  readonly token: string;
  readonly packs: readonly string[];
  readonly random: () => number;
  /** Milliseconds between two edits of one of them; none where left out. */
  readonly rest?: number;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

export class Editors {
  readonly acknowledged: Acknowledged[] = [];
  conflicts = 0;
  /** Conflicts whose answer showed both texts and what differs. */
  shown = 0;
  /** Answers that said it was not known, or none at all. */
  unsure = 0;
  readonly wrong: string[] = [];
  private isEnding = false;
  private readonly working: Promise<void>[] = [];

  constructor(private readonly options: EditorsOptions) {}

  start(count: number): void {
    for (let at = 0; at < count; at += 1) this.working.push(this.edit(at));
  }

  /** Lets each finish what it has begun. */
  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.all(this.working);
  }

  private async edit(editor: number): Promise<void> {
    const { packs, random, rest = 0 } = this.options;
    for (let turn = 0; !this.isEnding; turn += 1) {
      if (rest > 0) await pause(rest);
      const pack = packs[Math.floor(random() * packs.length)] ?? '';
      const seen = await this.send('GET', pack, {});
      if (seen.status !== 200 && seen.status !== 404) continue;
      const on = seen.status === 404 ? null : seen.body.revision;
      await this.save(
        pack,
        on,
        JSON.stringify({ id: pack, tracks: [{ id: `by-${editor}`, words: `${turn} ${randomUUID()}` }] }),
      );
    }
  }

  /** Sends the same save until it is answered for certain. */
  private async save(pack: string, on: number | null, body: string): Promise<void> {
    const condition: Record<string, string> = on === null ? { 'if-none-match': '*' } : { 'if-match': `"${on}"` };
    const headers = { ...condition, 'idempotency-key': randomUUID() };
    for (;;) {
      const answer = await this.send('PUT', pack, headers, body);
      if (answer.status === 409) {
        this.conflicts += 1;
        const { current, base, changed } = answer.body;
        if (current?.body && (on === null || (base && changed?.length))) this.shown += 1;
        return;
      }
      if (answer.status === 200 || answer.status === 201) {
        this.acknowledged.push({ pack, revision: answer.body.revision ?? (on ?? 0) + 1, hash: hashOf(body) });
        return;
      }
      if (answer.status !== 503 && answer.status !== 0) {
        this.wrong.push(`a save was answered with ${answer.status}`);
        return;
      }
      this.unsure += 1;
    }
  }

  /** Status 0 where nothing came back. */
  private async send(method: string, pack: string, headers: Record<string, string>, body?: string) {
    try {
      const answer = await fetch(`${this.options.url()}/api/packs/${pack}`, {
        method,
        headers: { authorization: `Bearer ${this.options.token}`, ...headers },
        ...(body === undefined ? {} : { body }),
      });
      const text = await answer.text();
      if (answer.status === 503) await pause();
      return { status: answer.status, body: text ? JSON.parse(text) : {} };
    } catch {
      await pause();
      return { status: 0, body: {} };
    }
  }

  /** What the database holds against what was acknowledged. */
  async compare(query: Query): Promise<{ readonly lost: number; readonly wrong: readonly string[] }> {
    const rows = await query<{ pack: string; revision: number; body: string }>(
      'select pack, revision, body from revisions order by pack, revision',
    );
    const there = new Map(rows.map(({ pack, revision, body }) => [`${pack} ${revision}`, hashOf(body)]));
    const lost = this.acknowledged.filter(({ pack, revision, hash }) => there.get(`${pack} ${revision}`) !== hash);
    const gaps = await query<{ id: string }>(
      `select id from packs where revision <> (select count(*) from revisions where pack = id)
        or revision <> (select max(revision) from revisions where pack = id)`,
    );
    const unlogged = await query<{ count: number }>(
      `select (select count(*) from revisions) - (select count(*) from audit where deed = 'saved') as count`,
    );
    const wrong = [...this.wrong, ...gaps.map(({ id }) => `the revisions of ${id} have a gap`)];
    if (Number(unlogged[0]?.count) !== 0) wrong.push('revisions and audit log differ');
    if (this.shown !== this.conflicts) wrong.push(`${this.conflicts - this.shown} conflicts were not shown whole`);
    return { lost: lost.length, wrong };
  }
}

const pause = (milliseconds = 50) => new Promise((resolve) => setTimeout(resolve, milliseconds));
