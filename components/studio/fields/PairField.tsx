/** A text in both languages, side by side. */
import type { Bilingual } from '../../../talk-tracks/model';
import type { JsonPath } from '../../../talk-tracks/pack-problem';
import { LineText } from '../../ui/LineText';
import { placeName } from '../problems-of';
import { useStudioWords } from '../use-studio';
import { FieldProblems } from './FieldProblems';
import { TypedField } from './TypedField';

const LANGUAGES = ['en', 'zh'] as const;

export interface PairFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: Partial<Bilingual> | undefined;
  readonly rows: number;
  /** Shows below how the placeholders of a line will look. */
  readonly isLine?: boolean;
}

export function PairField({ label, path, value, rows, isLine = false }: PairFieldProps) {
  const words = useStudioWords();
  return (
    <fieldset className="studio-pair" data-at={placeName(path)}>
      <legend className="field-label">{label}</legend>
      {LANGUAGES.map((lang) => {
        const text = value?.[lang] ?? '';
        return (
          <div key={lang}>
            <TypedField
              label={`${label}: ${words.languages[lang]}`}
              hidesLabel
              path={[...path, lang]}
              value={text}
              rows={rows}
              lang={lang}
              placeholder={words.languages[lang]}
            />
            {isLine && text.includes('{{') && (
              <p className="studio-line" aria-hidden="true">
                <LineText text={text} />
              </p>
            )}
          </div>
        );
      })}
      <FieldProblems path={path} />
    </fieldset>
  );
}
