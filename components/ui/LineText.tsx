/** A line of a talk track as it is read: its placeholders as chips. */
import { Fragment } from 'react';
import { languageOf } from '../words/language-of';

/** `{{name}}` in a line. */
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** The name in a placeholder as people read it: underscores are spaces. */
export const placeholderName = (name: string): string => name.replaceAll('_', ' ').trim();

/** The text with each `{{placeholder}}` as a chip without its braces. */
export function LineText({ text }: { readonly text: string }) {
  // With one group in the pattern, every second part is a placeholder's name.
  const parts = text.split(PLACEHOLDER);
  let at = 0;
  return (
    <span lang={languageOf(text)}>
      {parts.map((part, index) => {
        at += part.length + 1;
        return index % 2 === 1 ? (
          <span key={at} className="slot">
            {placeholderName(part)}
          </span>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        );
      })}
    </span>
  );
}
