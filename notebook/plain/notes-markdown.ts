/** Notes as one Markdown text, by contact, and back. Marks in comments carry what Markdown has no place for. Pure. */
import * as v from 'valibot';
import type { Contact, Note } from '../model';
import { contactSchema, noteSchema } from '../row-schemas';

const OPENING = '<!-- keeptrack';
/** A line of a note that would pass for a mark, however often it was written out before. */
const LIKE_A_MARK = /^(\\*)<!-- keeptrack/gm;

/** Notes that are not deleted; free ones first, then those of each contact under its name. */
export function writeNotes(notes: readonly Note[], contacts: readonly Contact[]): string {
  const byContact = new Map<string | null, Note[]>();
  for (const note of notes) {
    if (note.deletedAt !== null) continue;
    const mine = byContact.get(note.contactId);
    if (mine) mine.push(note);
    else byContact.set(note.contactId, [note]);
  }
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const groups = [...byContact].sort(([one], [other]) => Number(one !== null) - Number(other !== null));
  return `# Keeptrack\n\n${groups
    .map(([id, mine]) => {
      const contact = id === null ? undefined : known.get(id);
      const title = id === null ? '' : `${mark('contact', contact ?? null)}\n## ${oneLine(contact?.name ?? id)}\n\n`;
      return title + mine.map(writeNote).join('\n');
    })
    .join('\n')}`;
}

function writeNote({ text, ...rest }: Note): string {
  return `${mark('note', rest)}\n${text.replace(LIKE_A_MARK, '\\$1<!-- keeptrack')}\n`;
}

/** JSON writes `>` and `-` in other ways, too, so that nothing inside can end the comment. */
const mark = (what: 'contact' | 'note', value: unknown): string =>
  `${OPENING} ${what} ${JSON.stringify(value).replace(/[<>]|--/g, (found) => [...found].map(escapeLetter).join(''))} -->`;
const escapeLetter = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a text was written by `writeNotes`. */
export const hasMarks = (text: string): boolean => text.includes(`\n${OPENING} `) || text.startsWith(`${OPENING} `);

/**
 * Reads what `writeNotes` wrote, edited by hand or not. A mark that makes no sense gives null: half of it is worse than none.
 */
export function readNotes(
  text: string,
): { readonly notes: readonly Note[]; readonly contacts: readonly Contact[] } | null {
  const parts = text.replaceAll('\r\n', '\n').split(/^<!-- keeptrack (contact|note) (.*) -->$/m);
  const notes: Note[] = [];
  const contacts: Contact[] = [];
  for (let index = 1; index < parts.length; index += 3) {
    const [what, json, body = ''] = [parts[index], parseJson(parts[index + 1]), parts[index + 2]];
    if (what === 'contact' && json === null) continue;
    const read =
      what === 'note'
        ? v.safeParse(noteSchema, { ...Object(json), text: plainBody(body) })
        : v.safeParse(contactSchema, json);
    if (!read.success) return null;
    if (what === 'note') notes.push(read.output as Note);
    else contacts.push(read.output as Contact);
  }
  return { notes, contacts };
}

const plainBody = (body: string): string =>
  body
    .replace(/^\n/, '')
    .replace(/\n{1,2}$/, '')
    .replace(/^\\(\\*<!-- keeptrack)/gm, '$1');

function parseJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
