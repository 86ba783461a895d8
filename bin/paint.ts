/** Colour for terminals, or none. */

/** What a stretch of text is; the terminal's own palette decides how it looks. */
export type Style = 'empathy' | 'evidence' | 'limits' | 'commitment' | 'risk' | 'title' | 'faint';

/** Puts a text into a style; gives it back unchanged where there is no colour. */
export type Paint = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, string>> = {
  empathy: '35',
  evidence: '34',
  limits: '33',
  commitment: '32',
  risk: '31',
  title: '1',
  faint: '2',
};

/** @param colour false: every text stays as it is. */
export function createPainter(colour: boolean): Paint {
  return (style, text) => (colour && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}

/** https://no-color.org first, then FORCE_COLOR, then whether a person looks at a terminal. */
export function wantsColour(
  output: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== '0';
  return output.isTTY === true && environment.TERM !== 'dumb';
}
