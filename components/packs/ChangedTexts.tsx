/** What was and what is, side by side, with the words marked that went and that came. */
import { useMemo } from 'react';
import { diffWords } from '../notes/diff-words';
import { inOrder } from '../ui/in-order';
import { PACK_CHANGES_WORDS, type PackChangesWords } from '../words/pack-changes';
import { useLanguage } from '../words/WordsProvider';
import type { TextPair } from './text-pairs';
import './pack-changes.css';

export function ChangedTexts({ pairs }: { readonly pairs: readonly TextPair[] }) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  return (
    <dl className="changed-texts">
      {inOrder(pairs, ({ before, after, ...about }) => (
        <div>
          <dt>{nameOf(about, words)}</dt>
          {before !== '' && <TextSide is="was" before={before} after={after} language={about.language} />}
          {after !== '' && <TextSide is="now" before={before} after={after} language={about.language} />}
        </div>
      ))}
    </dl>
  );
}

/** `Line 1 · English`. */
function nameOf(
  { field, line, language }: Pick<TextPair, 'field' | 'line' | 'language'>,
  words: PackChangesWords,
): string {
  const name = line === undefined ? words.fields[field] : `${words.fields[field]} ${line}`;
  return language ? `${name} · ${words.languages[language]}` : name;
}

interface TextSideProps extends Pick<TextPair, 'before' | 'after'> {
  readonly is: 'was' | 'now';
  readonly language: TextPair['language'] | undefined;
}

/** One of the two, in which what the other lacks is marked. A text without another side needs no marks: its entry says what became of it. */
function TextSide({ is, before, after, language }: TextSideProps) {
  const words = PACK_CHANGES_WORDS[useLanguage()];
  const changes = useMemo(() => diffWords(before, after), [before, after]);
  const Mark = is === 'was' ? 'del' : 'ins';
  const own = is === 'was' ? 'gone' : 'came';
  const isAlone = before === '' || after === '';
  return (
    <dd data-is={is} {...(language && { lang: language === 'zh' ? 'zh-CN' : 'en' })}>
      <span className={isAlone ? 'unseen' : 'changed-side'}>{isAlone ? words.alone[is] : words[is]} </span>
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
