/** One account as text to keep or hand on: Markdown for people, JSON for machines. Pure. */
import type { SheetEntry } from '../../notebook/model';
import { expectedValue } from '../../talk-tracks/account/expected-value';
import type { Language, Pack } from '../../talk-tracks/model';
import { findWorksheet } from '../store/find-track';
import { ACCOUNT_WORDS } from '../words/account';
import { allOf, latestOf, serviceViewOf } from './entries-of';
import { formatGap, formatMoney, formatShare } from './figures';
import type { Account } from './list-accounts';
import { writeWorksheet } from './write-worksheet';

/** Markdown; parts of which nothing is known are left out. */
export function writeAccountMarkdown(
  account: Account,
  entries: readonly SheetEntry[],
  packs: readonly Pack[],
  language: Language,
): string {
  const words = ACCOUNT_WORDS[language];
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []);
  return `${[
    `# ${account.name}`,
    '',
    ...part(words.ladder.title, ladderLines(entries, language)),
    ...part(words.risk.title, riskLines(entries, language)),
    ...part(words.service.title, serviceLines(entries, language)),
    ...part(words.value.title, valueLines(entries, language)),
    ...part(words.recovery.title, recoveryLines(entries, language)),
    ...part(words.care.title, careLines(entries)),
    ...part(words.worksheets.title, worksheetLines(entries, packs, language)),
  ]
    .join('\n')
    .trim()}\n`;
}

/** Every entry as it is kept. */
export const writeAccountJson = (account: Account, entries: readonly SheetEntry[]): string =>
  `${JSON.stringify({ format: 'keeptrack-account', version: 1, id: account.id, name: account.name, entries }, null, 2)}\n`;

function ladderLines(entries: readonly SheetEntry[], language: Language): string[] {
  const words = ACCOUNT_WORDS[language].ladder;
  const reached = latestOf(entries, 'reached')?.data;
  return [
    ...(reached
      ? [`${words.reached}: ${reached.tier ? words.tiers[reached.tier] : words.none}. ${reached.why}`, '']
      : []),
    ...allOf(entries, 'tier').map(
      ({ data }) => `- ${words.tiers[data.tier]} ${data.speaks === 'for' ? '+' : '−'} ${data.text}`,
    ),
  ];
}

function riskLines(entries: readonly SheetEntry[], language: Language): string[] {
  const currency = latestOf(entries, 'stakes')?.data.currency ?? '';
  return allOf(entries, 'risk').map(({ data }) =>
    [
      `- ${data.risk}`,
      formatShare(data.likelihood, language),
      formatMoney(data.loss, currency, language),
      data.mitigation,
      data.owner,
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

function serviceLines(entries: readonly SheetEntry[], language: Language): string[] {
  const words = ACCOUNT_WORDS[language].service;
  return Object.entries(serviceViewOf(entries)).map(([way, view]) => {
    const gap =
      view?.expected == null || view.perceived == null ? '' : ` (${formatGap(view.perceived - view.expected)})`;
    return `- ${words.ways[way as keyof typeof words.ways]}: ${view?.expected ?? '–'} → ${view?.perceived ?? '–'}${gap}`;
  });
}

function valueLines(entries: readonly SheetEntry[], language: Language): string[] {
  const words = ACCOUNT_WORDS[language].value;
  const known = latestOf(entries, 'value')?.data;
  const worth = known && expectedValue(known.years, known.probability);
  if (!known || !worth?.ok) return [];
  return [
    ...worth.value.years.map(
      ({ potential, expected }, index) =>
        `- ${words.year(index + 1)}: ${words.potential} ${formatMoney(potential, known.currency, language)}, ${words.expected} ${formatMoney(expected, known.currency, language)}`,
    ),
    `- ${formatShare(known.probability, language)}: ${known.reason}`,
  ];
}

function recoveryLines(entries: readonly SheetEntry[], language: Language): string[] {
  const words = ACCOUNT_WORDS[language].recovery;
  return allOf(entries, 'recovery').flatMap(({ data }) => [
    `> ${data.words.replaceAll('\n', '\n> ')}`,
    '',
    ...data.steps.map(({ step, doneAt }) => `- [${doneAt ? 'x' : ' '}] ${words.steps[step]}`),
    '',
  ]);
}

const careLines = (entries: readonly SheetEntry[]): string[] =>
  allOf(entries, 'care').flatMap(({ data }) =>
    data.visits.map(({ on, title, purpose, doneAt }) => `- [${doneAt ? 'x' : ' '}] ${on} ${title}: ${purpose}`),
  );

function worksheetLines(entries: readonly SheetEntry[], packs: readonly Pack[], language: Language): string[] {
  return allOf(entries, 'worksheet').flatMap(({ data }) => {
    const { title, lines } = writeWorksheet(data, findWorksheet(packs, data.worksheet), language);
    return [`### ${title}`, '', ...lines, ''];
  });
}
