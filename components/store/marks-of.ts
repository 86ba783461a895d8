/** What to mark in the draft for a reading, as far as the user wants marks. */
import type { Settings } from '../../notebook/model';
import type { Reading } from '../../talk-tracks/model';
import type { Mark } from '../../talk-tracks/page-draft';

/** More would be a painting, not a hint. Risks come first. */
const MOST_MARKS = 60;

/** Marks for the body that the reading was made of. */
export function marksOf(reading: Reading, body: string, level: Settings['marks']): readonly Mark[] {
  if (level === 'none') return [];
  const risks = reading.risks.map(
    ({ start, end }): Mark => ({ start, end, look: 'risk', text: body.slice(start, end) }),
  );
  const findings = reading.findings.map(
    ({ start, end, pillar }): Mark => ({ start, end, look: pillar, text: body.slice(start, end) }),
  );
  return (level === 'all' ? [...risks, ...findings] : risks).slice(0, MOST_MARKS);
}
