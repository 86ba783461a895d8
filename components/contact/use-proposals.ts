/** What the account sheet could take over from what is in hand: the mail that is answered, the note that is written, worries that were noted, promises. */
import { useMemo } from 'react';
import { customerSentences } from '../../talk-tracks/account/customer-sentences';
import {
  type CustomerSentence,
  type Proposal,
  proposeEntries,
  type ToldPromise,
} from '../../talk-tracks/account/propose-entries';
import { useOpenWith } from '../promises/use-open-with';
import { useActions, useCoach } from '../store/use-coach';
import { lateFrom } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useWords, useZone } from '../words/WordsProvider';

/** The latest notes and promises; what is older was seen before. */
const LATEST = 5;

export function useProposals(): readonly Proposal[] {
  const words = useWords().account;
  const zone = useZone();
  const { now } = useActions();
  const contact = useCoach((state) => state.contact);
  const sentences = useCoach((state) => state.reading?.reading.sentences);
  const kind = useCoach((state) => state.draft?.kind);
  const notes = useCoach((state) => state.notes);
  const kept = useCoach((state) => state.kept);
  const noted = useCoach((state) => state.entries);
  const { mine } = useOpenWith();
  const { say } = words;
  return useMemo(() => {
    if (!contact) return [];
    const at = now().getTime();
    const written: CustomerSentence[] =
      sentences && kind
        ? customerSentences(sentences, kind).map((text) => ({ text, lang: languageOf(text), from: { is: 'draft' } }))
        : [];
    const told =
      (is: ToldPromise['is']) =>
      ({ id, action, sentence }: (typeof kept)[number]): ToldPromise => ({
        ...{ id, action, sentence, is },
      });
    return proposeEntries({
      sentences: [
        ...written,
        ...notes
          .filter(({ concern }) => concern)
          .slice(0, LATEST)
          .flatMap(({ id, text }) =>
            quotedIn(text).map((quote) => ({
              text: quote,
              lang: languageOf(quote),
              from: { is: 'note' as const, id },
            })),
          ),
      ],
      promises: [
        ...mine
          .filter(({ due }) => lateFrom(due, zone) <= at)
          .slice(0, LATEST)
          .map(told('late')),
        ...kept
          .filter(({ who }) => who === 'writer')
          .slice(0, LATEST)
          .map(told('kept')),
      ],
      noted,
      say,
    });
  }, [contact, sentences, kind, notes, kept, noted, mine, say, zone, now]);
}

/** The quoted lines of a worry that was noted, sentence by sentence. */
function quotedIn(text: string): readonly string[] {
  const plain = text.replace(/^\s*>\s?/gm, '');
  const cut = new Intl.Segmenter(languageOf(plain), { granularity: 'sentence' });
  return Array.from(cut.segment(plain), ({ segment }) => segment.trim()).filter(Boolean);
}
