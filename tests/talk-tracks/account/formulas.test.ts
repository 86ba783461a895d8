/** The formula sheet: worked examples, what holds for any numbers, and a clear word for numbers that cannot be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Computed } from '../../../talk-tracks/account/computed';
import { discountDependency, keptRate, leakRate, refillCost } from '../../../talk-tracks/account/customer-rates';
import { deliveredValue } from '../../../talk-tracks/account/delivered-value';
import { RATER_WAYS } from '../../../talk-tracks/account/entry';
import { expectedValue, shareOfAttention } from '../../../talk-tracks/account/expected-value';
import { lifetimeValue } from '../../../talk-tracks/account/lifetime-value';
import { retentionEffect } from '../../../talk-tracks/account/retention-effect';
import { riskNet } from '../../../talk-tracks/account/risk-net';
import { satisfaction } from '../../../talk-tracks/account/satisfaction';
import { serviceBalance } from '../../../talk-tracks/account/service-balance';
import { trustDegree } from '../../../talk-tracks/account/trust-degree';

const value = <Value>(answer: Computed<Value>): Value => {
  if (!answer.ok) throw new Error(`${answer.field}: ${answer.why}`);
  return answer.value;
};
const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('expected value', () => {
  it('is potential times probability, year by year', () =>
    expect(value(expectedValue([{ repeat: 200_000, fresh: 50_000 }], 0.6))).toEqual({
      years: [{ potential: 250_000, expected: 150_000 }],
      total: { potential: 250_000, expected: 150_000 },
    }));
  it('never exceeds the potential', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ repeat: amount, fresh: amount }), { maxLength: 3 }), share, (years, chance) => {
        const { total } = value(expectedValue(years, chance));
        expect(total.expected).toBeLessThanOrEqual(total.potential);
      }),
    ));
  it('shares attention so that the shares add up', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (expected) => {
        const shares = value(shareOfAttention(expected));
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }),
    ));
});

describe('the net of a risk', () => {
  const stakes = { success: { low: 0.5, high: 0.8 }, gain: { low: 100, high: 200 }, cost: 10 };
  it('is a range from the worst to the best assumption', () =>
    expect(value(riskNet(stakes, [{ likelihood: 0.5, loss: 40, mitigated: 0.5 }]))).toEqual({
      expectedLoss: 10,
      net: { low: 30, high: 140 },
    }));
  it('gets no better by one more risk, and no worse by mitigating it', () =>
    fc.assert(
      fc.property(share, amount, share, (likelihood, loss, mitigated) => {
        const without = value(riskNet(stakes, [])).net.low;
        const bare = value(riskNet(stakes, [{ likelihood, loss, mitigated: 0 }])).net.low;
        const mended = value(riskNet(stakes, [{ likelihood, loss, mitigated }])).net.low;
        expect(bare).toBeLessThanOrEqual(without);
        expect(mended).toBeGreaterThanOrEqual(bare);
      }),
    ));
});

describe('the balance of service', () => {
  it('is perceived less expected, and names the widest gap with the base of its mean', () => {
    const balance = value(
      serviceBalance({
        reliability: { expected: 5, perceived: 3 },
        empathy: { expected: 3, perceived: 4 },
        assurance: { expected: 4, perceived: null },
      }),
    );
    expect(balance).toEqual({
      ways: { reliability: -2, assurance: null, tangibles: null, empathy: 1, responsiveness: null },
      widest: 'reliability',
      mean: { value: -0.5, of: 2 },
    });
  });
  it('has no widest gap where nothing lags, and no mean of nothing', () => {
    expect(value(serviceBalance({ empathy: { expected: 3, perceived: 3 } })).widest).toBeNull();
    expect(value(serviceBalance({})).mean).toBeNull();
  });
  it('stays within four points', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...RATER_WAYS),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (way, expected, perceived) => {
          const gap = value(serviceBalance({ [way]: { expected, perceived } })).ways[way];
          expect(Math.abs(gap ?? 9)).toBeLessThanOrEqual(4);
        },
      ),
    ));
});

it('delivered value is gains less costs, and names the heaviest cost', () =>
  expect(value(deliveredValue({ gains: [7, 8, 6, 5], costs: [4, 9, 2, 1] }))).toEqual({
    gain: 26,
    cost: 16,
    delivered: 10,
    heaviest: 'time',
  }));

it('satisfaction is congruent where what is perceived was wished and expected', () =>
  expect(value(satisfaction({ desires: 5, expectations: 4, perceived: 5, attributes: 6, information: 4 }))).toEqual({
    desiresCongruency: 0,
    expectationsCongruency: 1,
    overall: 5,
  }));

describe('the degree of trust', () => {
  it('weighs three factors alike unless told otherwise', () => {
    const factors = { reputation: 0.9, quality: 0.6, afterSales: 0.3 };
    expect(value(trustDegree(factors))).toBeCloseTo(0.6);
    expect(value(trustDegree(factors, { reputation: 0, quality: 0, afterSales: 2 }))).toBeCloseTo(0.3);
  });
  it('lies between the lowest and the highest factor', () =>
    fc.assert(
      fc.property(share, share, share, (reputation, quality, afterSales) => {
        const degree = value(trustDegree({ reputation, quality, afterSales }));
        expect(degree).toBeGreaterThanOrEqual(Math.min(reputation, quality, afterSales) - 1e-12);
        expect(degree).toBeLessThanOrEqual(Math.max(reputation, quality, afterSales) + 1e-12);
      }),
    ));
});

it.each([
  ['kept', keptRate],
  ['leak', leakRate],
  ['discount', discountDependency],
] as const)('the %s rate comes with its base', (_name, rate) => {
  expect(value(rate(3, 4))).toEqual({ share: 0.75, of: 4 });
  expect(rate(1, 0)).toMatchObject({ ok: false, why: 'nothing-to-divide' });
  expect(rate(5, 4)).toMatchObject({ ok: false, why: 'above-one' });
});

it('lost customers cost what as many new ones cost', () => expect(value(refillCost(4, 2_500))).toBe(10_000));
it('a lifetime is margin times years', () => expect(value(lifetimeValue(12_000, 7.5))).toBe(90_000));
it('five points of retention went along with a range, not a figure', () =>
  expect(value(retentionEffect(100))).toEqual({ low: 25, high: 85 }));

describe('a number that cannot be is named', () => {
  it.each<[string, Computed<unknown>, string, string]>([
    ['a probability above one', expectedValue([], 1.2), 'probability', 'above-one'],
    ['negative sales', expectedValue([{ repeat: -1, fresh: 0 }], 0.5), 'repeat', 'negative'],
    ['no number', expectedValue([{ repeat: Number.NaN, fresh: 0 }], 0.5), 'repeat', 'not-a-number'],
    ['nothing to share', shareOfAttention([0, 0]), 'expected', 'nothing-to-divide'],
    [
      'a range upside down',
      riskNet({ success: { low: 0.9, high: 0.2 }, gain: { low: 1, high: 2 }, cost: 0 }, []),
      'success',
      'wrong-order',
    ],
    [
      'a loss below nothing',
      riskNet({ success: { low: 0, high: 1 }, gain: { low: 1, high: 2 }, cost: 0 }, [
        { likelihood: 1, loss: -5, mitigated: 0 },
      ]),
      'loss',
      'negative',
    ],
    ['six of five', serviceBalance({ empathy: { expected: 6, perceived: 1 } }), 'expected', 'off-the-scale'],
    ['eleven of ten', deliveredValue({ gains: [11, 1, 1, 1], costs: [1, 1, 1, 1] }), 'product', 'off-the-scale'],
    ['an endless life', lifetimeValue(1, Number.POSITIVE_INFINITY), 'years', 'not-a-number'],
    [
      'weights of nothing',
      trustDegree({ reputation: 1, quality: 1, afterSales: 1 }, { reputation: 0, quality: 0, afterSales: 0 }),
      'weights',
      'nothing-to-divide',
    ],
    [
      'eight of seven',
      satisfaction({ desires: 8, expectations: 1, perceived: 1, attributes: 1, information: 1 }),
      'desires',
      'off-the-scale',
    ],
    ['a loss as profit', retentionEffect(-1), 'profit', 'negative'],
    ['a cost below nothing', refillCost(1, -1), 'acquisition', 'negative'],
  ])('%s', (_what, answer, field, why) => expect(answer).toEqual({ ok: false, field, why }));
});
