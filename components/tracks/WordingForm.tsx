/** A line in the rep's own words, in both languages. What is typed stays when the cards around it change. */
import { type FormEvent, useRef } from 'react';
import type { Bilingual } from '../../talk-tracks/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { OWN_TRACK_WORDS } from '../words/own-tracks';
import { useLanguage } from '../words/WordsProvider';

/** As long as the notebook keeps, in UTF-16 units. */
const LONGEST = 10_000;

export interface WordingFormProps {
  /** `pack/track`. */
  readonly track: string;
  readonly place: number;
}

/** Empty where another line, or none, is being worded; left, its place keeps the focus. */
export function WordingForm({ track, place }: WordingFormProps) {
  const wording = useCoach((state) => state.wording);
  const { leaveWording } = useActions();
  const here = useRef<HTMLDivElement>(null);
  const isOpen = wording?.track === track && wording.place === place;
  const leave = () => {
    leaveWording();
    here.current?.focus();
  };
  return (
    <div ref={here} tabIndex={-1}>
      {isOpen && <Fields text={wording.text} leave={leave} />}
    </div>
  );
}

interface FieldsProps {
  readonly text: Bilingual;
  leave(): void;
}

function Fields({ text, leave }: FieldsProps) {
  const language = useLanguage();
  const words = OWN_TRACK_WORDS[language];
  const { editWording, saveWording } = useActions();
  const save = (event: FormEvent) => {
    event.preventDefault();
    void saveWording();
  };
  // The language of the screen first: it is the one that most will change.
  const order = language === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  return (
    <form className="wording" aria-label={words.say} onSubmit={save}>
      {order.map((side, index) => (
        <TextField
          key={side}
          label={words.sides[side]}
          lang={side === 'zh' ? 'zh-CN' : 'en'}
          rows={3}
          maxLength={LONGEST}
          value={text[side]}
          onChange={(value) => editWording({ [side]: value })}
          autoFocus={index === 0}
        />
      ))}
      <p className="quiet">{words.hint}</p>
      <div className="acts">
        <Button look="main" type="submit">
          {words.save}
        </Button>
        <Button onPress={leave}>{words.leave}</Button>
      </div>
    </form>
  );
}
