/** The risks of an account, what is done about them and what is left, as an honest paragraph for the customer. Pure. */
import type { SheetEntry } from '../../notebook/model';
import { riskNet } from '../../talk-tracks/account/risk-net';
import type { Language } from '../../talk-tracks/model';
import { ACCOUNT_WORDS } from '../words/account';
import { allOf, latestOf } from './entries-of';
import { formatMoney, formatShare } from './figures';

/** Null where nothing is known of what is at stake, or the figures make no sense together. */
export function writeRiskParagraph(entries: readonly SheetEntry[], language: Language): string | null {
  const risks = allOf(entries, 'risk').toReversed();
  const stakes = latestOf(entries, 'stakes')?.data;
  if (!stakes) return null;
  const tried = riskNet(
    stakes,
    risks.map(({ data }) => data),
  );
  if (!tried.ok) return null;
  const { net } = tried.value;
  const { say } = ACCOUNT_WORDS[language].risk;
  const money = (amount: number) => formatMoney(amount, stakes.currency, language);
  return [
    ...risks.map(({ data }) => say.risk(data.risk, formatShare(data.likelihood, language), money(data.loss))),
    ...risks
      .filter(({ data }) => data.mitigation.trim() !== '')
      .map(({ data }) => say.mitigation(data.mitigation, money(data.loss * (1 - data.mitigated)))),
    say.net(money(net.low), money(net.high), stakes.assumptions),
  ].join(language === 'zh' ? '' : ' ');
}
