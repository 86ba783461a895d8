/** Wording that costs trust: the words, why in one sentence, and what to say instead. */
import { useMemo, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { RISK_TYPES, type Risk } from '../../talk-tracks/model';
import { canWrite, isSentence } from '../store/insert-slice';
import type { DraftReading } from '../store/slices';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LineText } from '../ui/LineText';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import { withoutQuote } from './reason-text';
import { usePointing } from './use-pointing';
import { useTouched } from './use-touched';
import { useWhy } from './use-why';
import { RiskWhy } from './WhyDetails';

/** As many as are taken to heart; the rest opens on request. */
const MOST = 3;

interface KnownRisk {
  /** The rule and the words: a risk keeps its card while the draft goes on around it. */
  readonly key: string;
  readonly risk: Risk;
  readonly text: string;
}

/** The risks of a reading, what costs most first. */
function listRisks({ reading, body }: DraftReading): readonly KnownRisk[] {
  const seen = new Map<string, number>();
  return reading.risks
    .toSorted((one, other) => RISK_TYPES.indexOf(one.type) - RISK_TYPES.indexOf(other.type) || one.start - other.start)
    .map((risk) => {
      const text = body.slice(risk.start, risk.end);
      const name = `${risk.rule} ${text}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      return { key: `${name} ${nth}`, risk, text };
    });
}

export function Risks({ reading }: { readonly reading: DraftReading }) {
  const words = useWords().coach;
  const touched = useCoach((state) => state.touched);
  const [showsAll, setShowsAll] = useState(false);
  const risks = useMemo(() => listRisks(reading), [reading]);
  const isTouched = risks
    .slice(MOST)
    .some(({ risk }) => touched !== null && risk.start <= touched.offset && touched.offset < risk.end);
  const shown = showsAll || isTouched ? risks : risks.slice(0, MOST);
  return (
    <section aria-labelledby="risks-title">
      <h2 id="risks-title">{words.costsTrust}</h2>
      <ul className="risks">
        {shown.map(({ key, risk, text }) => (
          <RiskCard key={key} risk={risk} text={text} />
        ))}
      </ul>
      {risks.length > shown.length && (
        <Button look="link" onPress={() => setShowsAll(true)}>
          {words.moreRisks(risks.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function RiskCard({ risk, text }: { readonly risk: Risk; readonly text: string }) {
  const words = useWords();
  const { show } = useActions();
  const card = useTouched(risk);
  const pointing = usePointing(risk);
  const reason = withoutQuote(risk.why);
  return (
    <li className="risk" ref={card} {...pointing}>
      <AriaButton className="words" data-row="" aria-label={`${words.coach.show}: ${text}`} onPress={() => show(risk)}>
        <s lang={languageOf(text)}>{text}</s>
      </AriaButton>
      <p className="reason" lang={languageOf(reason)}>
        {reason}
      </p>
      <p className="instead">
        <span className="unseen">{words.coach.better}: </span>
        <LineText text={risk.instead} />
      </p>
      <RiskActs risk={risk} />
    </li>
  );
}

/** Not to be told again: everywhere, or for this contact alone. */
function MuteMenu({ risk }: { readonly risk: Risk }) {
  const words = useWords().coach;
  const contact = useCoach((state) => state.contact);
  const { mute } = useActions();
  const act = (where: unknown) => void mute(risk, where === 'contact' ? 'contact' : 'everywhere');
  return (
    <MenuTrigger>
      <Button look="icon" aria-label={words.mute}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" offset={4}>
        <Menu className="options" onAction={act} aria-label={words.mute}>
          {contact && (
            <MenuItem id="contact" className="option">
              {words.muteFor(contact.name)}
            </MenuItem>
          )}
          <MenuItem id="everywhere" className="option">
            {words.muteEverywhere}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What was muted and is in this draft: said quietly, and taken back with one press. */
export function MutedRisks({ muted }: { readonly muted: readonly Risk[] }) {
  const words = useWords().coach;
  const { unmute } = useActions();
  return (
    <p className="quiet muted">
      {words.mutedCount(muted.length)}{' '}
      <Button look="link" onPress={() => void unmute(muted.map(({ rule }) => rule))}>
        {words.unmute}
      </Button>
    </p>
  );
}

function RiskActs({ risk }: { readonly risk: Risk }) {
  const words = useWords();
  const { replaceRisk, copyLine } = useActions();
  const inserting = useCoach((state) => state.inserting);
  const replaces = useCoach(canWrite);
  const why = useWhy(() => <RiskWhy risk={risk} />);
  return (
    <>
      <div className="acts">
        {replaces && (
          <Button look="link" isDisabled={inserting} onPress={() => void replaceRisk(risk)}>
            {isSentence(risk.instead) ? words.coach.replaceSentence : words.coach.replace}
          </Button>
        )}
        <Button look={replaces ? 'plain' : 'link'} onPress={() => void copyLine(risk.instead)}>
          {words.coach.copy}
        </Button>
        <span className="grow" />
        {why.button}
        <MuteMenu risk={risk} />
      </div>
      {why.panel}
    </>
  );
}
