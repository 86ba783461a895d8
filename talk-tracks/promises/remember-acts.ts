/** Remembers which acts a text promises, so that a keystroke has only its own sentence read again. */
import type { DraftKind } from '../model';
import { remember } from '../reader/remember';
import type { FoundAct, SentenceView } from './promise-draft';
import type { People } from './promiser';
import type { TimeContext } from './time-mention';

/** All that the meaning of a text depends on beside its words. */
export interface Circumstances extends People, TimeContext {
  readonly kind: DraftKind;
  readonly list: SentenceView['list'];
}

/** Reads a text in its circumstances. Must ask for nothing else. */
export type ReadActs = (text: string, circumstances: Circumstances) => readonly FoundAct[];

/** What most texts never ask for: "I'll ring you" says the same on any day and after any names. */
type Asked = 'day' | 'minutes' | 'previous' | 'known';

interface Kept {
  readonly acts: readonly FoundAct[];
  readonly asked: ReadonlySet<Asked>;
  readonly day: number;
  readonly minutes: number | null;
  readonly previous: number | null;
}

/** The same reader with a memory of `limit` texts: an answer is given again while everything that it asked for is still the same. */
export function rememberActs(read: ReadActs, limit: number): ReadActs {
  const places = remember<{ kept: Kept | null }>(() => ({ kept: null }), limit);
  return (text, circumstances) => {
    const { kind, list, colleagueBefore, now, previous } = circumstances;
    const place = places(`${kind} ${list} ${colleagueBefore} ${text}`);
    if (place.kept && holds(place.kept, circumstances)) return place.kept.acts;
    const asked = new Set<Asked>();
    const acts = read(text, watched(circumstances, asked));
    place.kept = { acts, asked, day: now.day, minutes: now.minutes, previous };
    return acts;
  };
}

/** The names known grow with every sentence of a draft, so an answer that asked for them is not given again. */
function holds({ asked, day, minutes, previous }: Kept, circumstances: Circumstances): boolean {
  return (
    !asked.has('known') &&
    (!asked.has('day') || day === circumstances.now.day) &&
    (!asked.has('minutes') || minutes === circumstances.now.minutes) &&
    (!asked.has('previous') || previous === circumstances.previous)
  );
}

/** The same circumstances, noting what is asked for. */
function watched({ kind, list, colleagueBefore, ...rest }: Circumstances, asked: Set<Asked>): Circumstances {
  return {
    kind,
    list,
    colleagueBefore,
    now: {
      get day() {
        asked.add('day');
        return rest.now.day;
      },
      get minutes() {
        asked.add('minutes');
        return rest.now.minutes;
      },
    },
    get previous() {
      asked.add('previous');
      return rest.previous;
    },
    get known() {
      asked.add('known');
      return rest.known;
    },
  };
}
