/** What a person sees in an editor. */
import type { Locator } from 'playwright-core';

/** The text of a field or a rich editor, line breaks included. */
export const readEditor = (editor: Locator): Promise<string> =>
  editor.evaluate((body) =>
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
    body instanceof HTMLTextAreaElement ? body.value : (body as HTMLElement).innerText,
  );
