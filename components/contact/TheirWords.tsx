/** What the customer worries about, as they said it. */
import { MarkdownText } from '../markdown/MarkdownText';
import { useCoach } from '../store/use-coach';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import { CardPart } from './CardPart';
import { useLeads } from './use-leads';

export function TheirWords({ most }: { readonly most: number }) {
  const words = useWords().card;
  const acts = useLeads();
  const concerns = useCoach((state) => state.notes).filter(({ concern }) => concern);
  if (concerns.length === 0) return null;
  return (
    <CardPart title={words.theirWords}>
      {concerns.slice(0, most).map(({ id, text }) => (
        <blockquote key={id} className="line" data-pillar="empathy" lang={languageOf(text)}>
          <MarkdownText text={text.replace(/^\s*>\s?/gm, '')} {...acts} />
        </blockquote>
      ))}
    </CardPart>
  );
}
