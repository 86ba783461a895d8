/** A note as it is read. Pressing it, or Enter on it, opens it for writing; its links and chips lead where they say. */
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { MarkdownText } from '../markdown/MarkdownText';
import { useWords } from '../words/WordsProvider';
import { useNotesAround } from './use-notes';

export interface NoteTextProps {
  readonly text: string;
  readonly takesFocus: boolean;
  open(): void;
}

export function NoteText({ text, takesFocus, open }: NoteTextProps) {
  const words = useWords().notes;
  const { searchTag, follow } = useNotesAround();
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) self.current?.focus();
  }, [takesFocus]);
  const press = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    const leadsElsewhere = target instanceof Element && target.closest('a, button') !== null;
    // Who marks words wants to copy them.
    const marks = currentTarget.ownerDocument.getSelection()?.isCollapsed === false;
    if (!leadsElsewhere && !marks) open();
  };
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.altKey || event.target !== event.currentTarget) return;
    event.preventDefault();
    open();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button may not hold the links and chips of a note.
    <div
      ref={self}
      className="note-text"
      role="group"
      aria-label={words.open}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is pressed with Enter; the Edit button does the same.
      tabIndex={0}
      onClick={press}
      onKeyDown={pressKey}
    >
      {text.trim() === '' ? (
        <p className="note-blank">{words.blank}</p>
      ) : (
        <MarkdownText text={text} searchTag={searchTag} follow={follow} />
      )}
    </div>
  );
}
