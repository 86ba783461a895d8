/** The four pillars in the drafts that went out, each with a chart of its own. */
import { useMemo } from 'react';
import type { Sending } from '../../notebook/model';
import { PILLARS } from '../../talk-tracks/model';
import { PillarShape } from '../ui/PillarShape';
import { useLanguage, useWords } from '../words/WordsProvider';
import { CountTable } from './CountTable';
import { countPillars, shareOf, sumPillars } from './count-pillars';
import { Panel } from './Panel';
import { PillarChart } from './PillarChart';
import { useMirrorWords } from './use-mirror-words';
import { formatWeek } from './week-labels';

export interface PillarsPanelProps {
  readonly weeks: readonly string[];
  readonly sendings: readonly Sending[];
  readonly zone: string;
  readonly showTable: boolean;
}

export function PillarsPanel({ weeks, sendings, zone, showTable }: PillarsPanelProps) {
  const { pillars: words, week: weekHead } = useMirrorWords();
  const { pillars: names } = useWords();
  const language = useLanguage();
  const byWeek = useMemo(() => countPillars(weeks, sendings, zone), [weeks, sendings, zone]);
  const all = sumPillars(byWeek);
  if (all.sent === 0) return <Panel title={words.title} sentence={words.empty} />;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const sentence = words.sentence(
    all.sent,
    PILLARS.map((pillar) => words.in(names[pillar], all.counts[pillar])),
  );
  return (
    <Panel title={words.title} sentence={sentence} how={words.how}>
      <div className="pillar-charts">
        {PILLARS.map((pillar) => (
          <div key={pillar} aria-hidden="true">
            <p className="pillar-name">
              <PillarShape pillar={pillar} size={14} />
              {names[pillar]} <small>{words.of(all.counts[pillar], all.sent)}</small>
            </p>
            <PillarChart
              pillar={pillar}
              weeks={byWeek}
              describe={({ week, sent, counts }) =>
                words.inWeek(formatWeek(week, language), words.of(counts[pillar], sent))
              }
            />
          </div>
        ))}
      </div>
      <CountTable
        caption={words.title}
        columns={[weekHead, words.sent, ...PILLARS.map((pillar) => names[pillar])]}
        rows={byWeek.map((one) => ({
          key: one.week,
          name: formatWeek(one.week, language, 'with-year'),
          cells: [
            one.sent,
            ...PILLARS.map((pillar) => {
              const share = shareOf(one, pillar);
              return share === null ? '–' : words.share(one.counts[pillar], percent.format(share));
            }),
          ],
        }))}
        isShown={showTable}
      />
    </Panel>
  );
}
