/** The exam on a running Roundcube: both modes, the switch between them, an answer below the quote, and sending. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { DraftSnapshot, InsertOutcome } from '../../talk-tracks/page-draft';
import type { ExamPage, ExamRoom } from './exam-room';

type Sit = (name: string, exam: () => Promise<void>) => Promise<void>;

async function logIn(page: Page): Promise<void> {
  if (!(await page.locator('#rcmloginuser').count())) return;
  await page.fill('#rcmloginuser', 'exam@example.com');
  await page.fill('#rcmloginpwd', 'secret');
  await page.click('#rcmloginsubmit');
  await page.waitForSelector('body.task-mail');
}

async function compose(room: ExamRoom, address: string): Promise<ExamPage> {
  return room.visit(address, async (page) => {
    await logIn(page);
    await page.goto(`${address}?_task=mail&_action=compose`);
    await page.waitForSelector('#composebody_ifr');
    await page.frameLocator('#composebody_ifr').locator('body#tinymce').waitFor();
  });
}

const insert = (exam: ExamPage, text: string) =>
  exam.inAgent<InsertOutcome>(
    `exam.commands.insert({ key: exam.draft().identity.key, revision: 0, text: ${JSON.stringify(text)} })`,
  );

/** TinyMCE in a frame: a line, several lines, an undo for each, marks, and nothing of ours in the page. */
async function rich(room: ExamRoom, address: string): Promise<void> {
  const exam = await compose(room, address);
  await exam.page.frameLocator('#composebody_ifr').locator('body').click();
  await exam.page.keyboard.type('Hello Ana, thanks.');
  await exam.until("exam.draft()?.body === 'Hello Ana, thanks.'", 'the words');
  for (const text of [' One line more.', '\nFirst\n\nThird']) {
    const before = (await exam.draft()).body;
    const outcome = await insert(exam, text);
    assert.equal(outcome.outcome, 'inserted', JSON.stringify(outcome));
    assert.equal((await exam.draft()).body, before + text);
    await exam.page.keyboard.press('Control+z');
    await exam.until(`exam.draft().body === ${JSON.stringify(before)}`, `one undo for ${JSON.stringify(text)}`);
    await exam.page.keyboard.press('Control+y');
    await exam.until(`exam.draft().body === ${JSON.stringify(before + text)}`, 'redo');
  }
  await exam.page.close();
}

/** The same draft goes on in another body when the mode changes; the stale field is never read. */
async function modeSwitch(room: ExamRoom, address: string): Promise<void> {
  const exam = await compose(room, address);
  await exam.page.frameLocator('#composebody_ifr').locator('body').click();
  await exam.page.keyboard.type('Rich words.');
  const rich = await exam.until<DraftSnapshot>("exam.draft()?.body === 'Rich words.' && exam.draft()");
  exam.page.on('dialog', (dialog) => void dialog.accept());
  await exam.page.selectOption('#editor-selector', 'plain', { force: true });
  await exam.page.locator('#composebody').click();
  await exam.page.keyboard.press('Control+End');
  await exam.page.keyboard.type(' Plain words.');
  const plain = await exam.until<DraftSnapshot>("exam.draft()?.body.endsWith('Plain words.') && exam.draft()");
  assert.equal(plain.identity.key, rich.identity.key, 'the same draft');
  assert.equal((await insert(exam, ' Ours.')).outcome, 'inserted');
  await exam.page.keyboard.press('Control+z');
  await exam.until("exam.draft().body.endsWith('Plain words.')", 'undo in the field');
  await exam.page.close();
}

/** Sent: reported, with recipients and subject read before. */
async function sends(room: ExamRoom, address: string): Promise<void> {
  const exam = await compose(room, address);
  await exam.page.locator('ul.recipient-input input').first().fill('Ana Buyer <ana@example.com>,');
  await exam.page.fill('#compose-subject', 'Visit');
  await exam.page.frameLocator('#composebody_ifr').locator('body').click();
  await exam.page.keyboard.type('Hello Ana.');
  const draft = await exam.until<DraftSnapshot>(
    "exam.draft()?.body === 'Hello Ana.' && exam.draft().recipients.length && exam.draft()",
  );
  assert.deepEqual(draft.recipients, [{ name: 'Ana Buyer', address: 'ana@example.com', field: 'to' }]);
  assert.equal(draft.subject, 'Visit');
  assert.ok(draft.identity.hostId);
  await insert(exam, ' A line of ours.');
  await exam.page.locator('button.send:visible').click();
  const how = await exam.until('exam.reported[0]?.how', 'the report');
  assert.equal(how, 'sent');
  await exam.page.waitForURL((url) => !url.search.includes('compose'));
  await exam.page.close();
}

/** Answers below the quote: the quote is not the writer's, and a line without a caret goes below it. */
async function answers(room: ExamRoom, address: string): Promise<void> {
  const exam = await room.visit(address, async (page) => {
    await logIn(page);
    await page.goto(`${address}?_task=mail&_mbox=INBOX`);
    await page.locator('#messagelist tbody tr').first().waitFor();
    const uid = await page.locator('#messagelist tbody tr').first().getAttribute('id');
    const id = atob((uid ?? '').replace('rcmrow', '')).split('-')[0] ?? '';
    await page.goto(`${address}?_task=mail&_action=compose&_mbox=INBOX&_reply_uid=${id}`);
    await page.frameLocator('#composebody_ifr').locator('blockquote').waitFor();
  });
  await exam.page.frameLocator('#composebody_ifr').locator('body').focus();
  const draft = await exam.until<DraftSnapshot>('exam.draft()');
  const own = [...draft.excluded]
    .reverse()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), draft.body);
  assert.ok(
    draft.body.includes('Hello Ana.') && !own.includes('Hello'),
    `the quote is not the writer’s: ${JSON.stringify(draft)}`,
  );
  assert.equal((await insert(exam, 'My answer.')).outcome, 'inserted');
  const { body, excluded } = await exam.draft();
  assert.ok(body.indexOf('My answer.') > Math.max(...excluded.map(({ end }) => end)), 'below the quote');
  await exam.page.close();
}

export async function sitRoundcubeExams(room: ExamRoom, address: string, sit: Sit): Promise<void> {
  await sit('roundcube, rich', () => rich(room, address));
  await sit('roundcube, the mode switched', () => modeSwitch(room, address));
  await sit('roundcube, sent', () => sends(room, address));
  await sit('roundcube, an answer', () => answers(room, address));
}
