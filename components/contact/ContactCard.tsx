/** Who this is, at a glance: addresses and account, promises both ways, their own words, the last notes, lines that were used before. */
import type { ReactNode } from 'react';
import type { Note } from '../../notebook/model';
import { MarkdownText } from '../markdown/MarkdownText';
import type { Lead } from '../markdown/markdown';
import { PromiseStatus } from '../promises/PromiseStatus';
import { PromiseGroup } from '../promises/PromisesTab';
import { useOpenWith } from '../promises/use-open-with';
import { findTrack } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { RowList } from '../ui/RowList';
import { formatDay } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useLanguage, useWords } from '../words/WordsProvider';
import { AccountField } from './AccountField';
import { AccountGlance } from './AccountGlance';
import { PersonAddresses } from './PersonAddresses';

/** As many as are read in passing. */
const MOST = 5;

export function ContactCard() {
  const words = useWords();
  const contact = useCoach((state) => state.contact);
  const failure = useCoach((state) => state.cardFailure);
  const { mine, others } = useOpenWith();
  const { openCard, showTab } = useActions();
  if (!contact) return null;
  const leave = (tab: 'promises' | 'notes') => {
    openCard(false);
    showTab(tab);
  };
  return (
    <div className="scroll">
      <RowList className="tab-body">
        <div role="status" className="status">
          {failure && <Notice look="error" trouble={words.failures[failure.code]} />}
        </div>
        <Part title={words.card.who}>
          <PersonAddresses />
          <AccountField />
        </Part>
        <AccountGlance />
        <PromiseGroup title={words.promises.openWith(contact.name)} promises={mine} />
        <PromiseGroup title={words.promises.byOthers} promises={others} showsName />
        <PromiseStatus />
        <TheirWords />
        <LastNotes />
        <InsertedBefore />
        <div className="acts">
          <Button look="link" onPress={() => leave('notes')}>
            {words.card.allNotes}
          </Button>
          <span className="grow" />
          <Button onPress={() => openCard(false)}>{words.card.close}</Button>
        </div>
      </RowList>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Where tags and links of a note lead from here: the card makes way. */
function useLeads() {
  const { openCard, filterNotes, showTab, followLead } = useActions();
  return {
    searchTag: (name: string) => {
      openCard(false);
      filterNotes(name);
      showTab('notes');
    },
    follow: (to: Lead, said: string) => {
      openCard(false);
      followLead(to, said);
    },
  };
}

/** What the customer worries about, as they said it. */
function TheirWords() {
  const words = useWords().card;
  const acts = useLeads();
  const concerns = useCoach((state) => state.notes).filter(({ concern }) => concern);
  if (concerns.length === 0) return null;
  return (
    <Part title={words.theirWords}>
      {concerns.slice(0, MOST).map(({ id, text }) => (
        <blockquote key={id} className="line" data-pillar="empathy" lang={languageOf(text)}>
          <MarkdownText text={text.replace(/^\s*>\s?/gm, '')} {...acts} />
        </blockquote>
      ))}
    </Part>
  );
}

const byPinAndTime = (one: Note, other: Note): number =>
  Number(other.pinned ?? false) - Number(one.pinned ?? false) || other.updatedAt.localeCompare(one.updatedAt);

function LastNotes() {
  const acts = useLeads();
  const words = useWords().card;
  const language = useLanguage();
  const { now } = useActions();
  const notes = useCoach((state) => state.notes).filter(({ concern }) => !concern);
  if (notes.length === 0) return null;
  return (
    <Part title={words.lastNotes}>
      <ul className="card-list">
        {notes
          .toSorted(byPinAndTime)
          .slice(0, MOST)
          .map(({ id, text, updatedAt }) => (
            <li key={id}>
              <div className="card-note" lang={languageOf(text)}>
                <MarkdownText text={text} {...acts} />
              </div>
              <small>{formatDay(updatedAt, now(), language)}</small>
            </li>
          ))}
      </ul>
    </Part>
  );
}

/** So that the same line does not come twice. */
function InsertedBefore() {
  const words = useWords().card;
  const language = useLanguage();
  const { now } = useActions();
  const inserted = useCoach((state) => state.inserted);
  const packs = useCoach((state) => state.reader.packs);
  if (inserted.length === 0) return null;
  return (
    <Part title={words.inserted}>
      <ul className="card-list">
        {inserted.slice(0, MOST).map(({ id, at, track, text }) => (
          <li key={id} title={text}>
            <span>{findTrack(packs, track)?.track.title[language] ?? text}</span>
            <small>{formatDay(at, now(), language)}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
}
