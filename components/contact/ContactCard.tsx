/** Who this is, at a glance: addresses and account, promises both ways, their own words, the last notes, lines that were used before. */
import { PromiseStatus } from '../promises/PromiseStatus';
import { PromiseGroup } from '../promises/PromisesTab';
import { useOpenWith } from '../promises/use-open-with';
import { findTrack } from '../store/find-track';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { RowList } from '../ui/RowList';
import { formatDay } from '../words/describe-due';
import { useLanguage, useWords } from '../words/WordsProvider';
import { AccountField } from './AccountField';
import { AccountGlance } from './AccountGlance';
import { CardPart } from './CardPart';
import { LastNotes } from './LastNotes';
import { PersonAddresses } from './PersonAddresses';
import { TheirWords } from './TheirWords';

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
        <CardPart title={words.card.who}>
          <PersonAddresses />
          <AccountField />
        </CardPart>
        <AccountGlance />
        <PromiseGroup title={words.promises.openWith(contact.name)} promises={mine} />
        <PromiseGroup title={words.promises.byOthers} promises={others} showsName />
        <PromiseStatus />
        <TheirWords most={MOST} />
        <LastNotes most={MOST} />
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

/** So that the same line does not come twice. */
function InsertedBefore() {
  const words = useWords().card;
  const language = useLanguage();
  const { now } = useActions();
  const inserted = useCoach((state) => state.inserted);
  const packs = useCoach((state) => state.reader.packs);
  if (inserted.length === 0) return null;
  return (
    <CardPart title={words.inserted}>
      <ul className="card-list">
        {inserted.slice(0, MOST).map(({ id, at, track, text }) => (
          <li key={id} title={text}>
            <span>{findTrack(packs, track)?.track.title[language] ?? text}</span>
            <small>{formatDay(at, now(), language)}</small>
          </li>
        ))}
      </ul>
    </CardPart>
  );
}
