/** The log that suites compare with: it must see what is lost, torn or there twice, and forgive what was never acknowledged. */
import { describe, expect, it } from 'vitest';
import type { Note, NotebookFile } from '../../notebook/model';
import { AckLog, readWords, writeWords } from './ack-log';
import type { Order } from './page-driver';
import { createRandom } from './random';

const noteOf = (order: Order): Note => {
  const { id, text } = order.request as { readonly id: string; readonly text: string };
  return { id, contactId: null, text, createdAt: '', updatedAt: '', revision: 1, deletedAt: null };
};
const fileOf = (...notes: Note[]): Pick<NotebookFile, 'notes' | 'promises' | 'contacts'> => ({
  notes,
  promises: [],
  contacts: [],
});
const acknowledge = (log: AckLog, { index }: Order) =>
  log.take({ index, result: { ok: true, value: { note: { revision: 1 } } }, took: 1 });

describe('words', () => {
  it('say which they are, and whether they are whole', () => {
    const words = writeWords('n1', 3, createRandom(1));
    expect(readWords(words)).toEqual({ id: 'n1', times: 3 });
    expect(readWords(words.slice(0, -4))).toBeNull();
    expect(readWords(words.replace('n1', 'n2'))).toBeNull();
  });
});

describe('the log', () => {
  it('finds what was acknowledged and is not there, and only that', () => {
    const log = new AckLog(createRandom(1));
    const [kept, gone, unanswered] = [log.newNote(), log.newNote(), log.newNote()];
    acknowledge(log, kept);
    acknowledge(log, gone);
    expect(unanswered.index).toBe(3);
    expect(log.compare(fileOf(noteOf(kept))).lost).toEqual([noteOf(gone).id]);
  });

  it('takes an older text than the acknowledged one for a loss', () => {
    const log = new AckLog(createRandom(1));
    const first = log.newNote();
    acknowledge(log, first);
    // The next round: within one, nothing is touched twice.
    log.orders(0);
    const second = log.noteAgain();
    expect(noteOf(second).id).toBe(noteOf(first).id);
    acknowledge(log, second);
    expect(log.compare(fileOf(noteOf(second))).lost).toEqual([]);
    expect(log.compare(fileOf(noteOf(first))).lost).toEqual([noteOf(first).id]);
  });

  it('finds what is torn, and what is there twice', () => {
    const log = new AckLog(createRandom(1));
    const [torn, twice] = [log.newNote(), log.newNote()];
    acknowledge(log, torn);
    acknowledge(log, twice);
    const half = { ...noteOf(torn), text: noteOf(torn).text.slice(0, 30) };
    const found = log.compare(fileOf(half, noteOf(twice), { ...noteOf(twice), id: 'other' }));
    expect(found).toEqual({ lost: [], torn: [noteOf(torn).id], doubled: ['other'] });
  });
});
