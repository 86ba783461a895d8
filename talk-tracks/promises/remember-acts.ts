/** Remembers which acts a text promises, so that a keystroke has only its own sentence read again. */
import type { DraftKind } from '../model';
import type { FoundAct, SentenceView } from './promise-draft';
import type { People } from './promiser';
import type { TimeContext } from './time-mention';
import type { HeldWords } from './word-gate';

/** A sentence, or a piece of a long one, with what is remembered of it. */
export class TextPiece {
  /** The last answer under each of the circumstances that every text asks for. */
  readonly kept: (Kept | undefined)[] = [];

  constructor(
    /** Where it begins in its sentence. */
    readonly offset: number,
    readonly text: string,
    readonly held: HeldWords,
  ) {}
}

/** All that the meaning of a text depends on beside its words. */
export interface Circumstances extends People, TimeContext {
  readonly kind: DraftKind;
  readonly list: SentenceView['list'];
}

/** Reads a text in its circumstances. Must ask for nothing else. */
export type ReadActs = (piece: TextPiece, circumstances: Circumstances) => readonly FoundAct[];

/** What most texts never ask for: "I'll ring you" says the same on any day and after any names. */
class Asked {
  day = false;
  minutes = false;
  previous = false;
  known = false;
}

interface Kept {
  readonly acts: readonly FoundAct[];
  readonly asked: Asked;
  readonly day: number;
  readonly minutes: number | null;
  readonly previous: number | null;
  /** Empty where nobody asked for them. */
  readonly known: readonly string[];
}

/** The same reader with a memory: an answer is given again while everything that it asked for is still the same. */
export function rememberActs(read: ReadActs): ReadActs {
  return (piece, circumstances) => {
    const place = placeOf(circumstances);
    const kept = piece.kept[place];
    if (kept && holds(kept, circumstances)) return kept.acts;
    const asked = new Asked();
    const acts = read(piece, new Watched(circumstances, asked));
    const { now, previous } = circumstances;
    const known = asked.known ? [...circumstances.known] : NOBODY;
    piece.kept[place] = { acts, asked, day: now.day, minutes: now.minutes, previous, known };
    return acts;
  };
}

const NOBODY: readonly string[] = [];

/** A place of its own for each combination. */
function placeOf({ kind, list, colleagueBefore }: Circumstances): number {
  return (kind === 'mail' ? 0 : 1) + (colleagueBefore ? 2 : 0) + (list === null ? 0 : list === 'ours' ? 4 : 8);
}

function holds({ asked, day, minutes, previous, known }: Kept, circumstances: Circumstances): boolean {
  return (
    (!asked.day || day === circumstances.now.day) &&
    (!asked.minutes || minutes === circumstances.now.minutes) &&
    (!asked.previous || previous === circumstances.previous) &&
    (!asked.known || isSame(known, circumstances.known))
  );
}

function isSame(known: readonly string[], now: ReadonlySet<string>): boolean {
  return known.length === now.size && known.every((name) => now.has(name));
}

/** The same circumstances, noting what is asked for. */
class Watched implements Circumstances {
  readonly kind: DraftKind;
  readonly list: SentenceView['list'];
  readonly colleagueBefore: boolean;
  readonly now: Circumstances['now'];

  constructor(
    private readonly circumstances: Circumstances,
    private readonly asked: Asked,
  ) {
    this.kind = circumstances.kind;
    this.list = circumstances.list;
    this.colleagueBefore = circumstances.colleagueBefore;
    this.now = new WatchedNow(circumstances.now, asked);
  }

  get previous(): number | null {
    this.asked.previous = true;
    return this.circumstances.previous;
  }

  get known(): ReadonlySet<string> {
    this.asked.known = true;
    return this.circumstances.known;
  }
}

class WatchedNow {
  constructor(
    private readonly moment: Circumstances['now'],
    private readonly asked: Asked,
  ) {}

  get day(): number {
    this.asked.day = true;
    return this.moment.day;
  }

  get minutes(): number | null {
    this.asked.minutes = true;
    return this.moment.minutes;
  }
}
