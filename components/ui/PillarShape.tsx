/** The four shapes before the four colours: circle, square, diamond, flag; filled, half or outlined. They mean the same everywhere. */
import type { Pillar, PillarState } from '../../talk-tracks/model';

const PATHS: Readonly<Record<Pillar, string>> = {
  empathy: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  evidence: 'M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5Z',
  limits: 'M8 1.4 14.6 8 8 14.6 1.4 8Z',
  commitment: 'M3.2 14.4V2h9.9l-2.6 3.6 2.6 3.6H3.2',
};

export interface PillarShapeProps {
  readonly pillar: Pillar;
  /** Left out: present. */
  readonly state?: PillarState['state'];
  /** Pixels. */
  readonly size?: number;
}

/** Decoration: whoever shows it says in words what it means. */
export function PillarShape({ pillar, state = 'present', size = 16 }: PillarShapeProps) {
  const colour = `var(--${pillar})`;
  const path = PATHS[pillar];
  return (
    <svg className="shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {state === 'present' && <path d={path} fill={colour} />}
      {state === 'weak' && <path d={path} fill={colour} clipPath="inset(50% 0 0 0)" />}
      <path
        d={path}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeDasharray={state === 'missing' ? '2.4 1.8' : undefined}
      />
    </svg>
  );
}
