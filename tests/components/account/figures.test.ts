/** Numbers as people type them. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../components/account/CarePart';
import { formatGap, formatMoney, readFigure, readPercent } from '../../../components/account/figures';

describe('a figure', () => {
  it.each<[string, number | null]>([
    ['', null],
    ['1200', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1,200.5', 1200.5],
    ['1.200,50', 1200.5],
    ['0,6', 0.6],
    ['１２', 12],
    ['-5', -5],
    ['€ 3 000', 3000],
    ['60 %', 60],
  ])('%s is read', (text, value) => expect(readFigure(text)).toBe(value));
  it.each(['many', '1.2.3', '12,34,56', '1e5', '--3'])('%s is none', (text) => expect(readFigure(text)).toBeNaN());
  it('in per cent is a share', () => {
    expect(readPercent('60 %')).toBeCloseTo(0.6);
    expect(readPercent('')).toBeNull();
  });
  it('is written as people read it', () => {
    expect(formatMoney(1234.4, 'EUR', 'en')).toBe('EUR 1,234');
    expect(formatMoney(1234.4, '元', 'zh')).toBe('1,234 元');
    expect([formatGap(-1.25), formatGap(0), formatGap(2)]).toEqual(['−1.2', '0', '+2']);
  });
  it('of days is counted over months', () => expect(addDays('2026-11-23', 30)).toBe('2026-12-23'));
});
