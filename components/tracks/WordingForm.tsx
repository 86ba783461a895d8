/** A line in the rep's own words, in both languages. What is typed stays when the cards around it change. */
import type { FormEvent } from 'react';
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

/** Nothing where another line, or none, is being worded. */
export function WordingForm({ track, place }: WordingFormProps) {
  const wording = useCoach((state) => state.wording);
  const isOpen = wording?.track === track && wording.place === place;
  return isOpen ? <Fields key={track} text={wording.text} /> : null;
}

function Fields({ text }: { readonly text: { readonly en: string; readonly zh: string } }) {
  const language = useLanguage();
  const words = OWN_TRACK_WORDS[language];
  const { editWording, saveWording, leaveWording } = useActions();
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
        <Button onPress={leaveWording}>{words.leave}</Button>
      </div>
    </form>
  );
}
