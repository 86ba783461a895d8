/** Words that call for an entry, in each language, one after the other with commas between. */
import { useState } from 'react';
import { TextField as AriaTextField, Input, Label } from 'react-aria-components';
import type { Topics } from '../../../talk-tracks/model';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { inOrder } from '../../ui/in-order';
import { placeName } from '../problems-of';
import { useStudioWords } from '../use-studio';
import { FieldHint } from './FieldHint';
import { FieldProblems } from './FieldProblems';
import { useForm } from './use-form';

export interface TopicsFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: Partial<Topics> | undefined;
}

const LANGUAGES = ['en', 'zh'] as const;
const JOINT = { en: ', ', zh: '、' } as const;

const cut = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

export function TopicsField({ label, path, value }: TopicsFieldProps) {
  const words = useStudioWords();
  const { change } = useForm();
  const put = (lang: 'en' | 'zh', list: readonly string[]) => {
    const next: Topics = { en: value?.en ?? [], zh: value?.zh ?? [], [lang]: list };
    change(path, next.en.length + next.zh.length === 0 ? undefined : next, true);
  };
  return (
    <fieldset className="studio-pair" data-at={placeName(path)}>
      <legend className="field-label">{label}</legend>
      <FieldHint path={path} />
      {LANGUAGES.map((lang) => (
        <div key={lang} className="field" data-at={placeName([...path, lang])}>
          <WordsInput
            label={`${label}: ${words.languages[lang]}`}
            lang={lang}
            value={value?.[lang] ?? []}
            put={(list) => put(lang, list)}
          />
          <FieldProblems path={[...path, lang]} />
          {inOrder(value?.[lang] ?? [], (_, at) => (
            <FieldProblems path={[...path, lang, at]} />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

interface WordsInputProps {
  readonly label: string;
  readonly lang: 'en' | 'zh';
  readonly value: readonly string[];
  put(list: readonly string[]): void;
}

/** Keeps what is typed, commas and all, as long as it says the same list. */
function WordsInput({ label, lang, value, put }: WordsInputProps) {
  const [typed, setTyped] = useState(value.join(JOINT[lang]));
  const isSame = cut(typed).join('\n') === value.join('\n');
  return (
    <AriaTextField
      value={isSame ? typed : value.join(JOINT[lang])}
      onChange={(text) => {
        setTyped(text);
        put(cut(text));
      }}
    >
      <Label className="unseen">{label}</Label>
      <Input className="input" lang={lang === 'zh' ? 'zh-CN' : 'en'} />
    </AriaTextField>
  );
}
