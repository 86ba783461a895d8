/** Promises by person as bars that lie beside the names. For the eyes: the table beside it says the same in words. */
import type { PromiseCount } from './count-promises';
import { pileStandings } from './pile-standings';
import { StandingFill } from './StandingFill';
import { useWidth } from './use-width';

/** Pixels; the style sheet gives a name the same height. */
const ROW = 32;
const BAR = 18;
/** Room for the number at the end of the longest bar. */
const EDGE = 36;
/** A single promise is no wider than this. */
const WIDEST_ONE = 48;

export function PeopleChart({ people }: { readonly people: readonly PromiseCount[] }) {
  const [measure, width] = useWidth();
  const most = Math.max(1, ...people.map(({ total }) => total));
  const one = Math.min(WIDEST_ONE, (width - EDGE) / most);
  const bars = pileStandings(people);

  return (
    <div className="chart people-chart" aria-hidden="true">
      <ul>
        {people.map(({ key, name }) => (
          <li key={key} title={name}>
            {name}
          </li>
        ))}
      </ul>
      <div ref={measure}>
        <svg width={width} height={people.length * ROW} aria-hidden="true" focusable="false">
          {people.map(({ key, total }, index) => (
            <g key={key}>
              {bars[index]?.map(({ standing, from, to }) => (
                <StandingFill
                  key={standing}
                  standing={standing}
                  x={from * one}
                  y={index * ROW + (ROW - BAR) / 2}
                  width={(to - from) * one}
                  height={BAR}
                />
              ))}
              <text className="chart-label" x={total * one + 6} y={index * ROW + ROW / 2 + 4}>
                {total}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}
