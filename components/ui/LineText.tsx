/** A line of a talk track as it is read: its placeholders as chips. */
import { Fragment } from 'react';
import { languageOf } from '../words/language-of';
import { PLACEHOLDER, placeholderName } from '../words/placeholder-names';

/** A name of more letters than this may be broken over two lines. */
const LONG = 24;

/** The text with each `{{placeholder}}` as a chip without its braces. */
export function LineText({ text }: { readonly text: string }) {
  const language = languageOf(text);
  // With one group in the pattern, every second part is a placeholder's name.
  const parts = text.split(PLACEHOLDER);
  let at = 0;
  return (
    <span lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {parts.map((part, index) => {
        at += part.length + 1;
        return index % 2 === 1 ? (
          <span key={at} className={part.length > LONG ? 'slot is-long' : 'slot'}>
            {placeholderName(part, language)}
          </span>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        );
      })}
    </span>
  );
}
