/** The background makes rows ready for the search one step after another, never twice at once. */
import { describe, expect, it } from 'vitest';
import { createPacker } from '../../entrypoints/background/keep-packing';

const packerOver = (left: number, fails = false) => {
  let [running, most, steps] = [0, 0, 0];
  const pack = createPacker({
    packRows: async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (fails) return { ok: false, failure: { code: 'not-saved' } };
      if (steps === left) return { ok: true, value: false };
      steps += 1;
      return { ok: true, value: true };
    },
  });
  return { pack, seen: () => ({ most, steps }) };
};

describe('the packer', () => {
  it('goes on until nothing is left, and says whether there was anything', async () => {
    const { pack, seen } = packerOver(3);
    expect(await pack()).toBe(true);
    expect(await pack()).toBe(false);
    expect(seen()).toEqual({ most: 1, steps: 3 });
  });

  it('does nothing where it is at it already', async () => {
    const { pack, seen } = packerOver(3);
    expect(await Promise.all([pack(), pack()])).toEqual([true, false]);
    expect(seen().most).toBe(1);
  });

  it('gives up where a step fails, until it is called again', async () => {
    const { pack } = packerOver(3, true);
    expect(await pack()).toBe(false);
    expect(await pack()).toBe(false);
  });
});
