/** The rescue channel: a page whose extension is gone is told so, and what it could not save finds the next background. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRescues } from '../../messages/answer-rescues';
import type { CallMessage } from '../../messages/notebook-caller';
import { outliveExtension } from '../../messages/outlive-extension';

const CALL: CallMessage = { keeptrack: 1, call: 'saveNote', request: { id: 'n1' } };
const SAVED = { ok: true, value: { id: 'n1' } } as const;

const open: BroadcastChannel[] = [];
/** Another end of the channel. */
const channel = (): BroadcastChannel => {
  const made = new BroadcastChannel('rescue-test');
  open.push(made);
  return made;
};
const life = () => new AbortController().signal;

let isAlive = true;
beforeEach(() => {
  isAlive = true;
});
afterEach(() => {
  vi.useRealTimers();
  for (const one of open.splice(0)) one.close();
});

describe('an orphan', () => {
  it('has its call answered by the background of the next version', async () => {
    const answer = vi.fn(async () => SAVED);
    answerRescues(channel(), answer);
    const orphan = outliveExtension(channel(), () => false);
    expect(await orphan.send(CALL)).toEqual(SAVED);
    expect(answer.mock.calls).toEqual([[CALL]]);
  });

  it('does not take the answer to another for its own', async () => {
    const answers = [SAVED, { ok: true, value: { id: 'n2' } }] as const;
    answerRescues(channel(), async ({ request }) => answers[(request as { id: string }).id === 'n1' ? 0 : 1] ?? null);
    const ends = channel();
    const [one, other] = [outliveExtension(ends, () => false), outliveExtension(ends, () => false)];
    const asked = [other.send({ ...CALL, request: { id: 'n2' } }), one.send(CALL)];
    expect(await Promise.all(asked)).toEqual([answers[1], answers[0]]);
  });

  it('is told where no background is awake, in a way that nobody tries again', async () => {
    vi.useFakeTimers();
    const sent = outliveExtension(channel(), () => false).send(CALL);
    const refused = expect(sent).rejects.toThrow('context invalidated');
    await vi.advanceTimersByTimeAsync(2_000);
    await refused;
  });

  it('hears that it is one within two seconds, once, and again when a background wakes', async () => {
    vi.useFakeTimers();
    const told = vi.fn();
    outliveExtension(channel(), () => isAlive).watch(told, life());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).not.toHaveBeenCalled();
    isAlive = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    answerRescues(channel(), async () => SAVED);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });
});

describe('a page that is well', () => {
  it('takes no notice of a background that wakes', async () => {
    const told = vi.fn();
    const end = channel();
    outliveExtension(end, () => true).watch(told, life());
    const heard = new Promise((done) => end.addEventListener('message', done));
    answerRescues(channel(), async () => SAVED);
    await heard;
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a background', () => {
  it('answers no packet that is none', async () => {
    const answer = vi.fn(async () => SAVED);
    answerRescues(channel(), answer);
    const end = channel();
    for (const packet of [null, 'ask', {}, { type: 'ask' }, { type: 'answer', id: '1' }]) end.postMessage(packet);
    // Packets come in order, so an answer to this one says that the others have been seen.
    await outliveExtension(end, () => false).send(CALL);
    expect(answer).toHaveBeenCalledTimes(1);
  });
});
