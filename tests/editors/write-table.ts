import { type Result, STEPS, type Step } from './sit-real-exam';

/** The results as a page of Markdown: a row for each editor, a column for each step, and below it what went wrong. */
export function writeTable(table: ReadonlyMap<string, ReadonlyMap<Step, Result>>): string {
  const cell = (results: ReadonlyMap<Step, Result>, step: Step) =>
    results.get(step) === null ? '✓' : results.has(step) ? '✗' : '–';
  const rows = [...table].map(
    ([name, results]) => `| ${name} | ${STEPS.map((step) => cell(results, step)).join(' | ')} |`,
  );
  const troubles = [...table].flatMap(([name, results]) =>
    STEPS.flatMap((step) =>
      results.get(step) ? [`- **${name}**, ${step}: ${results.get(step)?.replaceAll('|', '¦')}`] : [],
    ),
  );
  return `# Editors

Written by \`npm run editors\`: real builds of editors, each on a page of its own in Chromium, with the content room beside it in a world of its
own. What arrived is asked of the editor's own model. ✓ passed, ✗ did not, – not reached.

| editor | ${STEPS.join(' | ')} |
| --- | ${STEPS.map(() => '---').join(' | ')} |
${rows.join('\n')}

## What does not work

${troubles.length > 0 ? troubles.join('\n') : 'Nothing that the exam asks for.'}
`;
}
