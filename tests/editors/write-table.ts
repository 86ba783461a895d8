import type { Surrounding } from './serve-editors';
import { type Result, STEPS, type Step } from './sit-real-exam';

/** What one editor did in one place of one browser. */
export interface Table {
  readonly browser: string;
  readonly surrounding: Surrounding;
  readonly editor: string;
  readonly results: ReadonlyMap<Step, Result>;
}

const HEADS: Readonly<Record<Surrounding, string>> = {
  page: 'on a page of its own',
  shadow: 'in an open shadow root',
  frame: 'in a frame of the same origin',
  strict: 'under a policy with Trusted Types',
};

const passed = ({ results }: Table): number => STEPS.filter((step) => results.get(step) === null).length;

/** The results as a page of Markdown: in full for a page of its own, as counts elsewhere, and below it what went wrong. */
export function writeTable(tables: readonly Table[]): string {
  const browsers = [...new Set(tables.map(({ browser }) => browser))];
  const editors = [...new Set(tables.map(({ editor }) => editor))];
  const at = (browser: string, surrounding: Surrounding, editor: string) =>
    tables.find((one) => one.browser === browser && one.surrounding === surrounding && one.editor === editor);
  const cell = ({ results }: Table, step: Step) => (results.get(step) === null ? '✓' : results.has(step) ? '✗' : '–');
  const full = browsers.map((browser) => {
    const rows = tables
      .filter((one) => one.browser === browser && one.surrounding === 'page')
      .map((one) => `| ${one.editor} | ${STEPS.map((step) => cell(one, step)).join(' | ')} |`);
    return `### ${browser}

| editor | ${STEPS.join(' | ')} |
| --- | ${STEPS.map(() => '---').join(' | ')} |
${rows.join('\n')}`;
  });
  const others = (['shadow', 'frame', 'strict'] as const).flatMap((surrounding) =>
    browsers.map((browser) => ({ surrounding, browser })),
  );
  const counts = editors.map((editor) => {
    const cells = others.map(({ browser, surrounding }) => {
      const one = at(browser, surrounding, editor);
      return one ? `${passed(one)}` : '–';
    });
    return `| ${editor} | ${cells.join(' | ')} |`;
  });
  const troubles = tables.flatMap(({ browser, surrounding, editor, results }) =>
    STEPS.flatMap((step) => {
      const result = results.get(step);
      return result
        ? [`- ${browser}, **${editor}** ${HEADS[surrounding]}, ${step}: ${result.replaceAll('|', '¦')}`]
        : [];
    }),
  );
  return `# Editors

Written by \`npm run editors\`: real builds of editors, with the content room beside them in a world of its own: an isolated world in
Chromium, the content script of an extension in Firefox. What arrived is asked of the editor's own model. ✓ passed, ✗ did not, – not reached.

## On a page of its own

${full.join('\n\n')}

## Elsewhere

Of ${STEPS.length} steps, how many passed.

| editor | ${others.map(({ browser, surrounding }) => `${HEADS[surrounding]}, ${browser}`).join(' | ')} |
| --- | ${others.map(() => '---').join(' | ')} |
${counts.join('\n')}

## What does not work

${troubles.length > 0 ? troubles.join('\n') : 'Nothing that the exam asks for.'}
`;
}
