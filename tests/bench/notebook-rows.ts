/**
 * A notebook to measure with: notes of some 400 characters, every other one Chinese, promises and contacts, all made up. Words
 * are as rare and as frequent as in real texts (the n-th most frequent is 1/n as frequent as the first). The same seed gives the
 * same notebook.
 */
import type { Contact, Note, NotebookFile, PromiseRecord } from '../../notebook/model';
import { DEFAULT_SETTINGS } from '../../notebook/model';
import { dice } from './texts';

const SYLLABLES =
  'an|be|co|di|el|fa|go|ha|in|jo|ka|li|mo|na|or|pe|qui|ra|sen|ta|un|ver|wo|ex|ya|zu|tion|ment|ing|er'.split('|');
const ENGLISH_WORDS = 12_000;
const CHINESE_WORDS = 20_000;
const CHINESE_LETTERS = 3_000;
/** Words of a note, and every how many words a mark stands. */
const LENGTH = { en: 68, zh: 195 } as const;
const EVERY = 9;
/** Notes are five minutes apart. */
const FIRST = Date.UTC(2025, 0, 1);
const BETWEEN = 5 * 60_000;

export type BenchLanguage = 'en' | 'zh';

export interface Writer {
  note(at: number): Note;
  promise(at: number): PromiseRecord;
  contact(at: number): Contact;
  /** A query of one to three words that stand in a note: rare and frequent ones, the last of them perhaps not typed to its end. */
  query(language: BenchLanguage, note: Note): string;
}

/** Makes the writer of a notebook with this many contacts. */
export function createWriter(seed: number, contacts: number): Writer {
  const roll = dice(seed);
  const english = makeWords(ENGLISH_WORDS, roll, (rank) =>
    Array.from(
      { length: 1 + Math.min(3, Math.floor(Math.log10(rank + 1))) },
      () => SYLLABLES[roll(SYLLABLES.length)],
    ).join(''),
  );
  // Frequent letters are in more words.
  const letter = () => String.fromCharCode(0x4e00 + zipf(roll, CHINESE_LETTERS) * 6);
  const chinese = makeWords(CHINESE_WORDS, roll, (rank) => (rank < 60 ? letter() : letter() + letter()));

  const say = (language: BenchLanguage, length: number): string => {
    const words = language === 'en' ? english : chinese;
    const [gap, mark] = language === 'en' ? [' ', '. '] : ['', '，'];
    let text = '';
    for (let at = 0; at < length; at += 1)
      text += (at === 0 ? '' : at % EVERY === 0 ? mark : gap) + words[zipf(roll, words.length)];
    return text;
  };
  const languageOf = (at: number): BenchLanguage => (at % 2 === 0 ? 'en' : 'zh');
  const momentAt = (at: number) => new Date(FIRST + at * BETWEEN).toISOString();
  const idOf = (kind: string, at: number) =>
    `${kind}${String(at * 7919 + 104729).padStart(12, '0')}-0000-4000-8000-000000000000`;
  const contactId = (at: number) => `person${at}@firm${at % 300}.example`;

  return {
    note: (at) => {
      const language = languageOf(at);
      const tag = at % 10 === 0 ? ` #${language === 'en' ? english[at % 500] : chinese[at % 500]}` : '';
      const moment = momentAt(at);
      return {
        id: idOf('n', at),
        contactId: at % 50 === 0 ? null : contactId(roll(contacts)),
        text: say(language, LENGTH[language]) + tag,
        createdAt: moment,
        updatedAt: moment,
        revision: 1,
        deletedAt: null,
      };
    },
    promise: (at) => {
      const language = languageOf(at);
      const moment = momentAt(at * 10);
      const action = say(language, 6);
      const open = at % 20 === 0;
      const whom = roll(contacts);
      return {
        id: idOf('p', at),
        who: 'writer',
        action,
        sentence: say(language, 20),
        due: { text: '', date: moment.slice(0, 10), precision: 'day' },
        condition: null,
        contactId: contactId(whom),
        contactName: `Person ${whom} ${english[whom % 900]}`,
        state: open ? 'open' : 'kept',
        draftKey: null,
        subject: '',
        kind: 'mail',
        createdAt: moment,
        updatedAt: moment,
        events: [{ at: moment, what: 'confirmed' }, ...(open ? [] : [{ at: moment, what: 'kept' as const }])],
      };
    },
    contact: (at) => ({
      id: contactId(at),
      name: `Person ${at} ${english[at % 900]}`,
      address: contactId(at),
      firstSeen: momentAt(0),
      lastSeen: momentAt(at),
    }),
    query: (language, { text }) => {
      if (language === 'zh') {
        const runs = text.split('，');
        const run = runs[roll(runs.length)] ?? '';
        const from = roll(Math.max(1, run.length - 4));
        return run.slice(from, from + 1 + roll(4));
      }
      const words = text.split(/[^a-z]+/).filter(Boolean);
      const some = Array.from({ length: 1 + roll(3) }, () => words[roll(words.length)] ?? '');
      const last = some.pop() ?? '';
      return [...some, last.slice(0, Math.max(3, last.length - roll(3)))].join(' ');
    },
  };
}

function makeWords(count: number, roll: (below: number) => number, make: (rank: number) => string): readonly string[] {
  const words = new Set<string>();
  for (let tries = 0; words.size < count && tries < count * 20; tries += 1)
    words.add(make(words.size) + (tries > count * 10 ? roll(9) : ''));
  return [...words];
}

/** A rank below `count`, the n-th 1/n as likely as the first. */
const zipf = (roll: (below: number) => number, count: number): number =>
  Math.min(count - 1, Math.floor(Math.exp((roll(1 << 24) / (1 << 24)) * Math.log(count + 1))) - 1);

/** A notebook as a file. */
export function writeNotebook(
  seed: number,
  sizes: { readonly notes: number; readonly promises: number; readonly contacts: number },
): NotebookFile {
  const writer = createWriter(seed, sizes.contacts);
  return {
    format: 'keeptrack-notebook',
    version: 4,
    exportedAt: new Date(FIRST).toISOString(),
    contacts: Array.from({ length: sizes.contacts }, (_, at) => writer.contact(at)),
    promises: Array.from({ length: sizes.promises }, (_, at) => writer.promise(at)),
    notes: Array.from({ length: sizes.notes }, (_, at) => writer.note(at)),
    noteVersions: [],
    sendings: [],
    insertions: [],
    entries: [],
    packs: [],
    packDrafts: [],
    ownTracks: [],
    settings: DEFAULT_SETTINGS,
  };
}
