/** The id of a new entry follows its English title until somebody writes another one; an id that was published stays for ever. */
import type { SectionName } from '../../talk-tracks/check-draft-pack';
import { type AnyEntry, freeId } from './entries';
import type { OpenDraft } from './studio-state';

const LONGEST = 60;

/** `We say what it cannot do` becomes `we-say-what-it-cannot-do`; empty where there is no Latin letter. */
const kebab = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');

const titleOf = (entry: AnyEntry): string => ('title' in entry ? entry.title.en : '');

/** The entry as it is after a change, with the id that goes with its title. */
export function followTitle<Entry extends AnyEntry>(
  { pack, base }: Pick<OpenDraft, 'pack' | 'base'>,
  section: SectionName,
  before: Entry,
  after: Entry,
): Entry {
  const [old, title] = [titleOf(before), titleOf(after)];
  if (old === title || kebab(title) === '' || after.id !== before.id) return after;
  if (base?.[section]?.some(({ id }) => id === before.id)) return after;
  const followed = before.id.startsWith('new-') || before.id.replace(/-\d+$/, '') === kebab(old).replace(/-\d+$/, '');
  if (!followed || kebab(title) === kebab(old)) return after;
  return { ...after, id: freeId(pack, kebab(title)) };
}
