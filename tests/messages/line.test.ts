/** The line: both ends ask and answer, failures arrive as failures, a closed line leaves no question open. */
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type Asker, LineClosed, openLine } from '../../messages/line';

interface Left {
  add(numbers: readonly number[]): number;
  fail(): never;
  slow(): Promise<string>;
}
interface Right {
  told(word: string): void;
}

const connect = (left: Left, right: Right) => {
  const { port1, port2 } = new MessageChannel();
  const controller = new AbortController();
  const toRight: Asker<Right> = openLine<Right, Left>(port1 as unknown as MessagePort, left, controller.signal);
  const toLeft: Asker<Left> = openLine<Left, Right>(port2 as unknown as MessagePort, right, controller.signal);
  return { toLeft, toRight, close: () => controller.abort(), port2: port2 as unknown as MessagePort };
};

const left: Left = {
  add: (numbers) => numbers.reduce((sum, number) => sum + number, 0),
  fail: () => {
    throw new Error('no such draft');
  },
  slow: () => new Promise(() => {}),
};

describe('line', () => {
  it('asks and answers in both directions', async () => {
    const words: string[] = [];
    const { toLeft, toRight, close } = connect(left, { told: (word) => void words.push(word) });
    expect(await toLeft.add([1, 2, 3])).toBe(6);
    await toRight.told('hello');
    expect(words).toEqual(['hello']);
    close();
  });

  it('brings back what the other end threw', async () => {
    const { toLeft, close } = connect(left, { told: () => {} });
    await expect(toLeft.fail()).rejects.toThrow('no such draft');
    close();
  });

  it('refuses a call that is not offered, inherited ones included', async () => {
    const { toLeft, close } = connect(left, { told: () => {} });
    const open = toLeft as unknown as Record<string, () => Promise<unknown>>;
    await expect(open.toString?.()).rejects.toThrow('unknown call');
    await expect(open.constructor?.()).rejects.toThrow('unknown call');
    close();
  });

  it('drops what is no packet and goes on', async () => {
    const { toLeft, close, port2 } = connect(left, { told: () => {} });
    for (const junk of [null, 7, 'ask', {}, { type: 'ask' }, { type: 'answer', id: 'x' }]) port2.postMessage(junk);
    expect(await toLeft.add([4])).toBe(4);
    close();
  });

  it('rejects open and later questions once it is closed', async () => {
    const { toLeft, close } = connect(left, { told: () => {} });
    const open = toLeft.slow();
    close();
    await expect(open).rejects.toBeInstanceOf(LineClosed);
    await expect(toLeft.add([1])).rejects.toBeInstanceOf(LineClosed);
  });
});
