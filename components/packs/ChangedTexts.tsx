/** What was and what is, side by side, with the words marked that went and that came. */
import { useMemo } from 'react';
import { diffWords } from '../notes/diff-words';
import { inOrder } from '../ui/in-order';
import { PACK_CHANGES_WORDS } from '../words/pack-changes';
import { useLanguage } from '../words/WordsProvider';
import type { TextPair } from './text-pairs';
import './pack-changes.css';

export function ChangedTexts({ pairs }: { readonly pairs: readonly TextPair[] }) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  return (
    <dl className="changed-texts">
      {inOrder(pairs, ({ field, line, language, before, after }) => (
        <div>
          <dt>{[words.fields[field], line, language && words.languages[language]].filter(Boolean).join(' · ')}</dt>
          {before !== '' && <TextSide is="was" before={before} after={after} language={language} />}
          {after !== '' && <TextSide is="now" before={before} after={after} language={language} />}
        </div>
      ))}
    </dl>
  );
}

interface TextSideProps extends Pick<TextPair, 'before' | 'after'> {
  readonly is: 'was' | 'now';
  readonly language: TextPair['language'] | undefined;
}

/** One of the two, in which what the other lacks is marked. A text that has no other side is not marked word by word. */
function TextSide({ is, before, after, language }: TextSideProps) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  const changes = useMemo(() => diffWords(before, after), [before, after]);
  const Mark = is === 'was' ? 'del' : 'ins';
  const own = is === 'was' ? 'gone' : 'came';
  const isAlone = before === '' || after === '';
  return (
    <dd data-is={is} {...(language && { lang: language === 'zh' ? 'zh-CN' : 'en' })}>
      <span className="changed-side">{isAlone ? words.alone[is] : words[is]}</span>
      {isAlone ? (
        <span>{before || after}</span>
      ) : (
        <span>
          {inOrder(
            changes.filter(({ kind }) => kind === 'same' || kind === own),
            ({ kind, text }) => (kind === 'same' ? text : <Mark>{text}</Mark>),
          )}
        </span>
      )}
    </dd>
  );
}
