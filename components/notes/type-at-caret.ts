/** Types something into a field for the user, so that the browser's own undo takes it out again. */

/**
 * Puts text over what is marked, or at the caret; `write` is told what is marked, on one line. Where the browser does not type for
 * us, `change` is handed the whole text.
 */
export function typeAtCaret(
  field: HTMLTextAreaElement,
  write: (marked: string) => string,
  change: (text: string) => void,
): void {
  const { selectionStart, selectionEnd, value, ownerDocument } = field;
  const text = write(
    value
      .slice(selectionStart, selectionEnd)
      .replace(/[\s[\]]+/g, ' ')
      .trim(),
  );
  field.focus();
  field.setSelectionRange(selectionStart, selectionEnd);
  if (!ownerDocument.execCommand?.('insertText', false, text))
    change(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
}
