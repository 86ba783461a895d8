/** `npm run editors`: real builds of editors through the exam in Chromium; writes `docs/editors.md`. A part of a name chooses some, and then nothing is written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openExamRoom } from '../exams/exam-room';
import { REAL_EDITORS } from './real-editors';
import { serveEditors } from './serve-editors';
import { type Result, type Step, sitRealExam } from './sit-real-exam';
import { writeTable } from './write-table';

const wanted = process.argv[2] ?? '';
const editors = REAL_EDITORS.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
const server = await serveEditors(editors);
const room = await openExamRoom(new Map());
const table = new Map<string, ReadonlyMap<Step, Result>>();
try {
  for (const editor of editors) {
    const errors: string[] = [];
    const exam = await room.visit(`${server.origin}/${editor.page}`, async (page) => {
      page.on('pageerror', ({ message }) => errors.push(message));
      if (errors.length === 0) await page.reload();
      await page
        .locator('html[data-ready]')
        .waitFor({ state: 'attached', timeout: 10_000 })
        .catch(() => {});
    });
    const isReady = await exam.page.evaluate(() => document.documentElement.dataset.ready === 'yes');
    const results = isReady
      ? await sitRealExam(exam, editor)
      : new Map<Step, Result>([['finds', `the editor did not start: ${errors.join('; ')}`]]);
    table.set(editor.name, results);
    const failed = [...results].filter(([, result]) => result !== null);
    console.log(`${failed.length === 0 ? 'ok      ' : 'FAILED  '}${editor.name}`);
    for (const [step, result] of failed) console.log(`        ${step}: ${result}`);
    await exam.page.close();
  }
} finally {
  await room.close();
  server.close();
}
if (!wanted) writeFileSync(join(import.meta.dirname, '../../docs/editors.md'), writeTable(table));
