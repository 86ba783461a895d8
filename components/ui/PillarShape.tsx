/** The four shapes before the four colours: circle, square, diamond, flag; filled, half or outlined. They mean the same everywhere. */
import type { Pillar, PillarState } from '../../talk-tracks/model';

const PATHS: Readonly<Record<Pillar, string>> = {
  empathy: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  evidence: 'M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5Z',
  limits: 'M8 1.4 14.6 8 8 14.6 1.4 8Z',
  commitment: 'M3.2 14.4V2h9.9l-2.6 3.6 2.6 3.6H3.2',
};

/** The half of each shape that is drawn full where a pillar is weak: the lower one; of the flag the one at its pole. */
const HALVES: Readonly<Record<Pillar, string>> = {
  empathy: 'M2 8a6 6 0 0 0 12 0Z',
  evidence: 'M2.5 8v4A1.5 1.5 0 0 0 4 13.5h8a1.5 1.5 0 0 0 1.5-1.5V8Z',
  limits: 'M1.4 8h13.2L8 14.6Z',
  commitment: 'M3.2 2v7.2h4.4V2Z',
};

export interface PillarShapeProps {
  readonly pillar: Pillar;
  /** Present is filled, weak half, missing outlined. Left out: present. */
  readonly state?: PillarState['state'];
  /** Pixels. */
  readonly size?: number;
}

/** Decoration: whoever shows it says in words what it means. */
export function PillarShape({ pillar, state = 'present', size = 16 }: PillarShapeProps) {
  return (
    <svg
      className="shape"
      data-pillar={pillar}
      data-state={state}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {state === 'weak' && <path d={HALVES[pillar]} fill="currentColor" />}
      <path
        d={PATHS[pillar]}
        fill={state === 'present' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
