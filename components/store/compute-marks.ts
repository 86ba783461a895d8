/** Which words of the draft are marked: what a reading found, as far as the user wants to see it. */

import type { Settings } from '../../notebook/model';
import type { Reading } from '../../talk-tracks/model';
import type { Mark } from '../../talk-tracks/page-draft';

/** More marks than this would make a draft look corrected. Risks come first. */
export const MOST_MARKS = 40;

/** The marks of a reading, in the order of the draft. A stretch found twice for one pillar is marked once. */
export function computeMarks(reading: Reading, body: string, wanted: Settings['marks']): readonly Mark[] {
  if (wanted === 'none') return [];
  const found = [
    ...reading.risks.map(({ start, end }) => ({ start, end, look: 'risk' as const })),
    ...(wanted === 'all' ? reading.findings.map(({ start, end, pillar }) => ({ start, end, look: pillar })) : []),
  ];
  const seen = new Set<string>();
  const marks = found.flatMap(({ start, end, look }) => {
    const text = body.slice(start, end);
    const key = `${look} ${start} ${end}`;
    if (text.trim() === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ start, end, look, text }];
  });
  return marks.slice(0, MOST_MARKS).sort((one, other) => one.start - other.start || one.end - other.end);
}
