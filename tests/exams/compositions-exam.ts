/** Input methods: while one composes, the draft is neither read nor written, and its characters arrive whole. */
import assert from 'node:assert/strict';
import type { DraftSnapshot, InsertOutcome } from '../../talk-tracks/page-draft';
import type { ExamPage } from './exam-room';

export async function sitCompositionExam(exam: ExamPage, editor: string): Promise<void> {
  await exam.page.locator(editor).click();
  const before = await exam.until<DraftSnapshot>('exam.draft()', 'a draft');
  await exam.page.keyboard.press('Control+End');
  const told = await exam.inAgent<number>("exam.events.filter(({ name }) => name === 'draftChanged').length");
  for (const text of ['n', 'ni', 'nih', '你h', '你好']) {
    await exam.cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // The page goes on around it: looks at the page must not read the half-made word.
    await exam.page.evaluate(() => document.body.append(document.createElement('i')));
  }
  const refused = await exam.inAgent<InsertOutcome>(
    `exam.commands.insert({ key: ${JSON.stringify(before.identity.key)}, revision: 0, text: 'not now' })`,
  );
  assert.deepEqual(refused, { outcome: 'refused', why: 'composing' });
  assert.equal(
    await exam.inAgent("exam.events.filter(({ name }) => name === 'draftChanged').length"),
    told,
    'nothing is told during a composition',
  );
  await exam.cdp.send('Input.insertText', { text: '你好' });
  const after = await exam.until<string>(
    "(({ name, event }) => name === 'draftChanged' && event.body.endsWith('你好') && event.body)(exam.events.at(-1))",
    'the composed word, told',
  );
  assert.equal(after, `${before.body}你好`, 'arrives once and whole');
}
