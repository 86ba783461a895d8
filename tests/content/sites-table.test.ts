/** `docs/sites.md` is written by this test: `npx vitest run tests/content/sites-table.test.ts -u`. */
import { expect, it } from 'vitest';
import type { Site } from '../../content/site';
import { SITES } from '../../content/sites/all-sites';
import { asAnywhere } from '../../content/sites/generic';
import { SITE_CASES } from '../exams/site-cases';

const hosts = ({ matches, recognises }: Site): string => {
  const named = matches.map((pattern) => `\`${pattern.split('/')[2]}\``);
  return [
    ...named.slice(0, 4),
    ...(named.length > 4 ? [`${named.length - 4} more`] : []),
    ...(recognises ? ['its own host'] : []),
  ].join(', ');
};

const proof = ({ id, unproven }: Site): string => {
  const pages = SITE_CASES.filter(({ site }) => site === id).length;
  if (id === 'gmail') return 'one saved page of 2020, and pages built from it';
  if (id === 'roundcube') return 'the running product, end to end';
  if (id === 'generic') return '19 real editors ([editors.md](editors.md))';
  return `${unproven ? '**unproven**: ' : ''}${pages} ${pages === 1 ? 'page' : 'pages'} built from documents`;
};

const yes = (is: unknown): string => (is ? '✓' : '–');

function row(site: Site): string {
  const editors = site.editors.map(({ variant, seen }) => `${variant} (${seen})`);
  const finds = [...editors, ...(site.anyEditor ? ['any'] : [])].join(', ');
  const send = site.sendTargets || (site.sendButtonsOf && site.sendButtonsOf !== asAnywhere.sendButtonsOf);
  const cells = [
    site.name,
    hosts(site) || 'any that is allowed',
    finds,
    yes(site.recipients || (site.recipientsOf && site.recipientsOf !== asAnywhere.recipientsOf)),
    yes(site.record && !site.recordOfNotesAlone),
    yes(site.recordIdOf && !site.recordOfNotesAlone),
    yes(site.record?.stage),
    yes(send),
    proof(site),
  ];
  return `| ${cells.join(' | ')} |`;
}

const TABLE = `# Sites

Written by \`tests/content/sites-table.test.ts\` from \`content/sites/\`. ✓: the site's own rule; –: guessed, as on any page, or not there. Editors
are named by the variant that a report shows, with the month in which their selector was last seen to hold or was documented; "any" says that
editors no rule knows are found as on any page. A site is **unproven** until somebody has confirmed it on a running page; the sidebar says so there.

| site | hosts | editors | recipients | record | its id | stage | send | proved on |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${SITES.map(row).join('\n')}
`;

it('is the table of the documents', () => expect(TABLE).toMatchFileSnapshot('../../docs/sites.md'));
