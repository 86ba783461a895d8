/** Runs the editor exams in Chromium: `npx tsx tests/exams/run-editors.ts [part of a name]`. Exits 1 if one fails. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitCompositionExam } from './compositions-exam';
import { type EditorCase, sitEditorExam } from './editor-exam';
import { openExamRoom } from './exam-room';
import { GMAIL_CASES } from './gmail-cases';
import { sitGmailExams, sitPageExams } from './page-exams';
import { PLAIN_PAGES, pageCases } from './plain-pages';
import { sitRoundcubeExams } from './roundcube-exam';
import { SITE_CASES } from './site-cases';
import { sitSiteExam } from './site-exam';

const CAPTURES = join(import.meta.dirname, '../../../shared/captures/gmail');
const GMAIL = 'https://mail.google.com/mail/u/0/';
const wanted = process.argv[2] ?? '';

const captured = existsSync(CAPTURES);
const pages = new Map(PLAIN_PAGES);
if (captured) {
  // A fragment without a doctype is shown in quirks mode, where class selectors ignore case.
  const others = ['new-compose-docked-en-2020-classic-recipients.html', 'synthetic/two-docked-one-minimized.html'];
  for (const file of [...GMAIL_CASES.map((each) => each.file), ...others])
    pages.set(`/gmail/${file}`, `<!doctype html>${readFileSync(join(CAPTURES, file), 'utf8')}`);
}

const room = await openExamRoom(pages);
let passed = 0;
let failed = 0;

async function sit(name: string, exam: () => Promise<void>): Promise<void> {
  if (!name.includes(wanted)) return;
  try {
    await exam();
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${error instanceof Error ? error.stack : error}`);
  }
}

const sitEditor = (editorCase: EditorCase, path: string, address?: string) =>
  sit(editorCase.name, async () => {
    const exam = await room.open(path, address);
    await sitEditorExam(exam, editorCase);
    await exam.page.close();
  });

try {
  for (const { path, ...editorCase } of pageCases) await sitEditor(editorCase, path);
  for (const path of ['/plain', '/field']) {
    await sit(`input method, ${path}`, async () => {
      const exam = await room.open(path);
      await sitCompositionExam(exam, path === '/plain' ? '#editor' : 'textarea');
      await exam.page.close();
    });
  }
  await sitPageExams(room, sit);
  for (const siteCase of SITE_CASES) await sit(siteCase.name, () => sitSiteExam(room, siteCase));
  if (captured) for (const { file, ...editorCase } of GMAIL_CASES) await sitEditor(editorCase, `/gmail/${file}`, GMAIL);
  if (captured) await sitGmailExams(room, sit, GMAIL);
  else console.log(`skipped the Gmail captures: ${CAPTURES} is not there`);
  const roundcube = process.env.ROUNDCUBE;
  if (roundcube) await sitRoundcubeExams(room, roundcube, sit);
  else console.log('skipped Roundcube: set ROUNDCUBE to the address of a running one');
} finally {
  await room.close();
}
console.log(`${passed} passed, ${failed} failed, ${captured ? 0 : GMAIL_CASES.length} skipped`);
process.exitCode = failed ? 1 : 0;
