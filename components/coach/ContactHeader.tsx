/** Who the draft is for, where the deal stands, and the two buttons of the sidebar. */
import { STAGES, type Stage } from '../../talk-tracks/model';
import { SettingsPanel } from '../settings/SettingsPanel';
import { stageOf } from '../store/draft-slice';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { SelectField } from '../ui/SelectField';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';

export function ContactHeader({ onFold }: { readonly onFold: () => void }) {
  const words = useWords();
  const contact = useCoach((state) => state.contact);
  const hasDraft = useCoach((state) => state.draft !== null);
  const side = useCoach((state) => state.side);
  const cardOpened = useCoach((state) => state.cardOpened);
  const { openCard } = useActions();
  const inPanel = useCoach((state) => state.inPanel);
  return (
    <header className="head">
      <div className="head-who">
        {contact && (
          <h1 lang={languageOf(contact.name)}>
            <Button
              look="quiet"
              aria-label={words.card.open(contact.name)}
              aria-expanded={cardOpened}
              onPress={() => openCard(!cardOpened)}
            >
              {contact.name}
              <Icon name="down" size={12} />
            </Button>
          </h1>
        )}
        {!contact && (hasDraft ? <h1 className="is-nobody">{words.header.nobody}</h1> : <h1>{words.tabs.label}</h1>)}
        {(contact || hasDraft) && <WhoLine />}
      </div>
      <SettingsPanel />
      {!inPanel && (
        <Button look="icon" aria-label={words.header.fold} aria-keyshortcuts="Escape" onPress={onFold}>
          <Icon name={side === 'left' ? 'fold-left' : 'fold-right'} />
        </Button>
      )}
    </header>
  );
}

/** The account or address, and the stage. */
function WhoLine() {
  const words = useWords();
  const contact = useCoach((state) => state.contact);
  const account = useCoach((state) => state.account);
  const stage = useCoach(stageOf) ?? null;
  const { chooseStage } = useActions();
  const where = account ?? contact?.address;
  const options: readonly { readonly id: Stage | 'any'; readonly name: string }[] = [
    { id: 'any', name: words.header.anyStage },
    ...STAGES.map((id) => ({ id, name: words.stages[id] })),
  ];
  return (
    <div className="head-line">
      {where && (
        <span className="head-where" title={where}>
          {where}
        </span>
      )}
      {contact && contact.others > 0 && <span>{words.header.more(contact.others)}</span>}
      <SelectField
        label={words.header.stage}
        hidesLabel
        look="quiet"
        value={stage ?? 'any'}
        options={options}
        choose={(chosen) => chooseStage(chosen === 'any' ? null : chosen)}
      />
    </div>
  );
}
