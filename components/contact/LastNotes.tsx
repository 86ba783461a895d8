/** The last notes about a contact, pinned ones first. */
import type { Note } from '../../notebook/model';
import { MarkdownText } from '../markdown/MarkdownText';
import { useActions, useCoach } from '../store/use-coach';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords } from '../words/WordsProvider';
import { CardPart } from './CardPart';
import { useLeads } from './use-leads';

const byPinAndTime = (one: Note, other: Note): number =>
  Number(other.pinned ?? false) - Number(one.pinned ?? false) || other.updatedAt.localeCompare(one.updatedAt);

export function LastNotes({ most }: { readonly most: number }) {
  const acts = useLeads();
  const words = useWords().card;
  const language = useLanguage();
  const { now } = useActions();
  const notes = useCoach((state) => state.notes).filter(({ concern }) => !concern);
  if (notes.length === 0) return null;
  return (
    <CardPart title={words.lastNotes}>
      <ul className="card-list">
        {notes
          .toSorted(byPinAndTime)
          .slice(0, most)
          .map(({ id, text, updatedAt }) => (
            <li key={id}>
              <div className="card-note" lang={languageOf(text)}>
                <MarkdownText text={text} {...acts} />
              </div>
              <small>{formatDay(updatedAt, now(), language)}</small>
            </li>
          ))}
      </ul>
    </CardPart>
  );
}
