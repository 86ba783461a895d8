/** Numbers as people type and read them: `1,200.5`, `1.200,5`, `60 %`, `１２`. */
import type { Language } from '../../talk-tracks/model';

/** The number in a field; null for an empty one, NaN for what is none. A single comma or point before one or two digits is a decimal one. */
export function readFigure(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s%€$¥元]/g, '');
  if (plain === '') return null;
  const decimal = /^(-?[\d.,]*?)[.,](\d{1,2})$/.exec(plain);
  const [whole, part] = decimal ? [decimal[1] ?? '', decimal[2] ?? ''] : [plain, ''];
  if (!/^-?\d*(?:[.,]\d{3})*$/.test(whole) || (whole === '' && part === '')) return Number.NaN;
  return Number(`${whole.replace(/[.,]/g, '')}.${part || '0'}`);
}

/** A share of 0–1 out of a field in per cent. */
export function readPercent(text: string): number | null {
  const value = readFigure(text);
  return value === null ? null : value / 100;
}

export const writePercent = (share: number): string => String(Math.round(share * 1000) / 10);

/** An amount with its currency, without decimals: estimates have none. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const plain = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 0 }).format(
    amount,
  );
  return currency.trim() === '' ? plain : language === 'zh' ? `${plain} ${currency}` : `${currency} ${plain}`;
}

export const formatShare = (share: number, language: Language): string =>
  new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );

/** A difference with its sign; a true minus. */
export const formatGap = (gap: number): string =>
  gap > 0 ? `+${Math.round(gap * 10) / 10}` : String(Math.round(gap * 10) / 10).replace('-', '−');
