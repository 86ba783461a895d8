/** The reading of the demo's draft as a few lines of text, for people without a screen. */
import type { Draft, Reading } from '../talk-tracks/model';

const STATES = { present: '●', weak: '◐', missing: '○' } as const;

/** What the sidebar shows, as text with a line break at the end. */
export function printReading(draft: Draft, reading: Reading): string {
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    `“${draft.body.slice(start, end)}”`;
  const part = (title: string, lines: readonly string[]) =>
    lines.length ? [`\n  ${title}`, ...lines.map((line) => `    ${line}`)] : [];
  const states = Object.entries(reading.pillars).map(([pillar, { state }]) => `${STATES[state]} ${pillar}`);
  return [
    `  ${states.join('   ')}`,
    ...part(
      'carries trust',
      reading.findings.map((finding) => `${finding.pillar}: ${words(finding)}`),
    ),
    ...part(
      'costs trust',
      reading.risks.map((risk) => `${risk.type}: ${words(risk)}\n      instead: ${risk.instead}`),
    ),
    ...part(
      'promises',
      reading.promises.map(
        ({ action, due }) => `${action}${due ? ` — ${due.date}${due.time ? ` ${due.time}` : ''}` : ''}`,
      ),
    ),
    ...part(
      'would help next',
      reading.suggestions.slice(0, 3).map(({ pillar, lines }) => `${pillar}: ${lines[0]?.text ?? ''}`),
    ),
    '',
  ].join('\n');
}
