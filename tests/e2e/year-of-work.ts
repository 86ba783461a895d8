/** A year of promises and sent drafts as a notebook's file: each way a promise can stand, full weeks and empty ones. */
import {
  DEFAULT_SETTINGS,
  type NotebookFile,
  type PromiseEvent,
  type PromiseRecord,
  type Sending,
} from '../../notebook/model';
import { PILLARS } from '../../talk-tracks/model';
import { dateAt, localZone } from '../../talk-tracks/promises/moment-in-zone';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** Noon on the Wednesday `weeks` weeks before the current one, and hours after it. */
export const wednesday = (weeks: number, hours = 0): string => {
  const noon = new Date();
  noon.setHours(12, 0, 0, 0);
  noon.setDate(noon.getDate() - ((noon.getDay() + 6) % 7) + 2);
  return new Date(noon.getTime() - weeks * WEEK + hours * HOUR).toISOString();
};

const PEOPLE = ['Ana Brandt', '苏敏', 'Mira Okafor', 'Jonas Maximilian von Hohenstein-Wallersdorf', '陈静'];
const STORIES = ['inTime', 'inTime', 'moved', 'inTime', 'later', 'inTime', 'withdrawn', 'open', 'lapsed'] as const;

function promiseOf(weeks: number, index: number): PromiseRecord {
  const story = STORIES[(weeks * 2 + index) % STORIES.length] ?? 'open';
  const person = (weeks + index * 2) % PEOPLE.length;
  const made = wednesday(weeks);
  const day = (hours: number) => ({
    text: '',
    date: dateAt(Date.parse(wednesday(weeks, hours)), localZone()),
    precision: 'day' as const,
  });
  const then = (hours: number, what: PromiseEvent['what']): PromiseEvent => ({ at: wednesday(weeks, hours), what });
  const moved: PromiseEvent = { ...then(12, 'moved'), from: day(24) };
  const after: Readonly<Record<typeof story, readonly PromiseEvent[]>> = {
    inTime: [then(20, 'kept')],
    moved: [moved, then(60, 'kept')],
    later: [then(80, 'kept')],
    withdrawn: [then(30, 'withdrawn')],
    lapsed: [then(90, 'lapsed')],
    open: [],
  };
  return {
    id: crypto.randomUUID(),
    who: 'writer',
    action: 'send the plan',
    sentence: 'I will send the plan.',
    due: story === 'moved' ? day(72) : day(24),
    condition: null,
    contactId: `person-${person}@firm.example`,
    contactName: PEOPLE[person] ?? '',
    state: story === 'withdrawn' || story === 'lapsed' || story === 'open' ? story : 'kept',
    draftKey: null,
    subject: '',
    kind: 'mail',
    createdAt: made,
    updatedAt: after[story].at(-1)?.at ?? made,
    events: [{ at: made, what: 'confirmed' }, ...after[story]],
  };
}

/** The weeks before the current one, which is left alone: what happened in it depends on the day. */
const WEEKS = Array.from({ length: 51 }, (_, index) => index + 1);

const sendingOf = (weeks: number, index: number): Sending => ({
  id: crypto.randomUUID(),
  at: wednesday(weeks, index),
  contactId: null,
  kind: 'mail',
  pillars: PILLARS.filter((_, pillar) => (weeks * 5 + index * 3 + pillar * 7) % 11 > pillar + 1),
});

const times = <Row>(count: number, make: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The file, up to the last whole week. */
export const yearOfWork = (): NotebookFile => ({
  format: 'keeptrack-notebook',
  version: 4,
  exportedAt: new Date().toISOString(),
  contacts: PEOPLE.map((name, index) => ({
    id: `person-${index}@firm.example`,
    name,
    firstSeen: wednesday(51),
    lastSeen: wednesday(1),
  })),
  promises: WEEKS.flatMap((weeks) => times((weeks * 3) % 5, (index) => promiseOf(weeks, index))),
  notes: [],
  noteVersions: [],
  sendings: WEEKS.flatMap((weeks) => times(weeks % 6 === 4 ? 0 : 2 + (weeks % 4), (index) => sendingOf(weeks, index))),
  insertions: [],
  entries: [],
  packs: [],
  packDrafts: [],
  ownTracks: [],
  settings: DEFAULT_SETTINGS,
});
