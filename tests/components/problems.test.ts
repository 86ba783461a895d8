/** What is wrong with a refused file is said in both languages, whoever found it. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../components/words/language-of';
import { sayProblem } from '../../components/words/problems';
import { parseNotebookFile } from '../../notebook/notebook-file';
import { parsePack } from '../../talk-tracks/parse-pack';
import { parseSiteCorrections } from '../../talk-tracks/parse-site-corrections';

const MOMENT = '2026-11-18T10:00:00.000Z';
const notebook = (own: object) =>
  JSON.stringify({
    ...{ format: 'keeptrack-notebook', version: 3, exportedAt: MOMENT, settings: {} },
    ...{ contacts: [], promises: [], notes: [], packs: [] },
    ...own,
  });
const note = (own: object) => ({
  ...{ id: 'n1', contactId: null, text: 'x', createdAt: MOMENT, updatedAt: MOMENT, revision: 1, deletedAt: null },
  ...own,
});
const inNotebook = (text: string) => {
  const parsed = parseNotebookFile(text);
  return parsed.ok ? [] : (parsed.failure.problems ?? []);
};
const inPack = (text: string) => {
  const parsed = parsePack(text);
  return parsed.ok ? [] : parsed.problems;
};
const inCorrections = (sites: unknown) => {
  const parsed = parseSiteCorrections(JSON.stringify({ format: 'keeptrack-sites', version: 1, sites }));
  return parsed.ok ? [] : [parsed];
};

describe('what is wrong with a file', () => {
  it.each([
    ['not-a-notebook', inNotebook('{}')],
    ['newer-format', inNotebook(notebook({ version: 9 }))],
    ['syntax', inNotebook('{"format" 1}')],
    ['not-complete', inNotebook('['.repeat(20))],
    ['forbidden-key', inNotebook(notebook({}).replace('"notes"', '"__proto__":{},"notes"'))],
    ['unknown-key', inNotebook(notebook({ more: 1 }))],
    ['missing-key', inNotebook(notebook({ notes: undefined }))],
    ['wrong-type', inNotebook(notebook({ notes: [note({ revision: 'x' })] }))],
    ['no-zone', inNotebook(notebook({ notes: [note({ createdAt: 'yesterday' })] }))],
    ['too-long', inNotebook(notebook({ notes: [note({ text: 'x'.repeat(2_000_000) })] }))],
    ['duplicate-id', inNotebook(notebook({ notes: [note({}), note({})] }))],
    ['missing-key', inPack('{"format":1}')],
    ['braces', inCorrections({ hubspot: { sendTargets: 'a{color:red}' } })],
    ['not-a-month', inCorrections({ a: { editors: [{ selector: 'b', variant: 'c', seen: '2026-13' }] } })],
    ['empty-text', inCorrections({ a: { subject: '' } })],
    ['too-many', inCorrections(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`s${at}`, {}])))],
    ['not-kebab-case', inCorrections({ 'A b': {} })],
  ])('%s is said in both', (code, problems) => {
    const found = problems.find((problem) => problem.code === code);
    expect(found, JSON.stringify(problems.slice(0, 3))).toBeDefined();
    if (!found) return;
    expect(sayProblem(found, 'en')).toBe(found.message);
    expect(found.message).not.toMatch(/\p{Script=Han}/u);
    expect(languageOf(sayProblem(found, 'zh'))).toBe('zh');
    expect(sayProblem(found, 'zh')).not.toMatch(/[!！你]|\p{Script=Han}[,;:?]/u);
  });
});
