/** What a page does around a draft: two at once, one removed, one sent, a frame torn out, and pages that hold none. */
import assert from 'node:assert/strict';
import type { DraftSnapshot, InsertOutcome } from '../../talk-tracks/page-draft';
import type { ExamRoom } from './exam-room';

type Sit = (name: string, exam: () => Promise<void>) => Promise<void>;

async function twoDrafts(room: ExamRoom): Promise<void> {
  const exam = await room.open('/two');
  await exam.page.locator('#one').click();
  const one = await exam.until<DraftSnapshot>("exam.draft()?.body.startsWith('First') && exam.draft()");
  await exam.page.locator('#two').click();
  const two = await exam.until<DraftSnapshot>("exam.draft()?.body.startsWith('Second') && exam.draft()");
  assert.notEqual(one.identity.key, two.identity.key);
  await exam.inAgent(
    `exam.commands.insert({ key: ${JSON.stringify(one.identity.key)}, revision: 1, text: ' to the first' })`,
  );
  assert.match((await exam.page.locator('#one').textContent()) ?? '', /to the first/);
  assert.equal(await exam.page.locator('#two').textContent(), 'Second draft there');
  await exam.page.close();
}

async function removedMidWay(room: ExamRoom): Promise<void> {
  const exam = await room.open('/two');
  await exam.page.locator('#one').click();
  await exam.until('exam.draft()');
  const outcome = await exam.inAgent<InsertOutcome>(`(() => {
    const { key } = exam.draft().identity;
    const done = exam.commands.insert({ key, revision: 1, text: 'gone' });
    document.querySelector('#one').remove();
    return done;
  })()`);
  assert.deepEqual(outcome, { outcome: 'refused', why: 'gone' });
  await exam.until(
    "exam.events.at(-1).name === 'healthChanged' && exam.events.some(({ name }) => name === 'draftEnded')",
  );
  assert.equal(await exam.inAgent('exam.draft()'), null);
  assert.deepEqual(await exam.inAgent('exam.reported'), [], 'a closed draft is not reported as sent');
  await exam.page.close();
}

async function sent(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain');
  await exam.page.locator('#editor').click();
  const draft = await exam.until<DraftSnapshot>('exam.draft()');
  assert.deepEqual(draft.recipients, [{ name: 'Mei Lin', address: 'mei@buyer.test', field: 'to' }]);
  assert.equal(draft.subject, 'Visit');
  // A script's click is nobody's intent.
  await exam.page.evaluate(() => document.querySelector<HTMLElement>('#send')?.click());
  await exam.page.locator('#send').click();
  await exam.page.evaluate(() => document.querySelector('form')?.remove());
  await exam.until('exam.reported.length');
  assert.deepEqual(await exam.inAgent('exam.reported'), [{ identity: draft.identity, how: 'sent' }]);
  await exam.page.close();
}

async function notSentByScript(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain');
  await exam.page.locator('#editor').click();
  await exam.until('exam.draft()');
  await exam.page.evaluate(() => {
    document.querySelector<HTMLElement>('#send')?.click();
    document.querySelector('form')?.remove();
  });
  await exam.until("exam.events.some(({ name, event }) => name === 'draftEnded' && event.how === 'closed')");
  assert.deepEqual(await exam.inAgent('exam.reported'), []);
  await exam.page.close();
}

async function silent(room: ExamRoom): Promise<void> {
  const exam = await room.open('/quiet');
  const before = await exam.inAgent('document.documentElement.outerHTML');
  for (const field of await exam.page.locator('input, textarea, [contenteditable]').all()) {
    if (await field.isVisible()) await field.click();
  }
  await exam.inAgent('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  assert.equal(await exam.inAgent('exam.draft()'), null);
  assert.deepEqual(await exam.inAgent('exam.frames'), [], 'no frame without a draft');
  assert.equal(await exam.inAgent('document.documentElement.outerHTML'), before);
  await exam.page.close();
}

async function frameHolds(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain', undefined, `${room.otherOrigin}/sidebar`);
  await exam.page.locator('#editor').click();
  await exam.until('exam.ports.length === 1', 'a line to the frame');
  const echoed = await exam.inAgent<{ nonce: string }>(
    'new Promise((resolve) => { exam.ports[0].onmessage = ({ data }) => resolve(data); })',
  );
  assert.deepEqual([echoed.nonce], await exam.inAgent('exam.nonces'));
  const hosts = () =>
    exam.page.evaluate(
      () => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length,
    );
  assert.equal(await hosts(), 1);
  for (let time = 1; time <= 10; time += 1) {
    await exam.page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await exam.until(`exam.ports.length === ${time + 1}`, 'back, with a new line');
  }
  await exam.page.evaluate(() => document.documentElement.lastElementChild?.remove());
  await exam.inAgent('new Promise((resolve) => requestAnimationFrame(resolve))');
  assert.equal(await hosts(), 0, 'gives up after ten returns');
  assert.ok(await exam.draft(), 'the draft is read on');
  await exam.page.close();
}

async function frameStyle(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain', undefined, `${room.otherOrigin}/sidebar`);
  await exam.page.locator('#editor').click();
  await exam.until('exam.ports.length === 1', 'a line to the frame');
  const box = () =>
    exam.page.evaluate(() => document.documentElement.lastElementChild?.getBoundingClientRect().toJSON());
  await exam.until('document.documentElement.lastElementChild.getBoundingClientRect().width === 348', 'open');
  const before = await box();
  await exam.page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.style.setProperty('opacity', '0', 'important');
    host.className = 'theirs';
    host.inert = true;
  });
  const attributes = await exam.page.evaluate(() => document.documentElement.lastElementChild?.getAttributeNames());
  assert.deepEqual(attributes, ['style']);
  assert.deepEqual(await box(), before);
  await exam.inAgent("exam.commands.arrange({ folded: true, width: 348, side: 'left' })");
  await exam.until('document.documentElement.lastElementChild.getBoundingClientRect().width === 40', 'folded');
  const send = await exam.page.locator('#send').boundingBox();
  const tab = await box();
  assert.ok(
    send && (tab.right <= send.x || tab.bottom <= send.y || tab.top >= send.y + send.height),
    'leaves Send free',
  );
  await exam.page.close();
}

/** A click elsewhere must not lose the caret, and a field of the page keeps its own text. */
async function caretRemembered(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain', undefined, `${room.otherOrigin}/sidebar`);
  await exam.page.locator('#editor').click();
  await exam.page.keyboard.press('Control+Home');
  for (let time = 0; time < 6; time += 1) await exam.page.keyboard.press('ArrowRight');
  await exam.until('exam.draft()?.selection?.start === 6');
  // The rep clicks into the sidebar; meanwhile the page puts its own selection elsewhere.
  await exam.until('document.documentElement.lastElementChild.getBoundingClientRect().width === 348', 'the sidebar');
  await exam.page.mouse.click(1200, 400);
  await exam.until('exam.draft().selection === null', 'the caret elsewhere');
  await exam.page.evaluate(() => {
    const words = document.querySelector('#editor')?.lastElementChild?.firstChild ?? null;
    getSelection()?.collapse(words, 2);
    return new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const { key } = (await exam.draft()).identity;
  await exam.inAgent(`exam.commands.insert({ key: ${JSON.stringify(key)}, revision: 0, text: ' a lot' })`);
  assert.ok((await exam.draft()).body.startsWith('Thanks a lot for the visit'));
  assert.equal(await exam.page.inputValue('input[name="subject"]'), 'Visit');
  // Into a quote: refused.
  await exam.page.locator('blockquote').click();
  await exam.until('exam.draft().selection.start > 40', 'the caret in the quote');
  const quote = await exam.inAgent(`exam.commands.insert({ key: ${JSON.stringify(key)}, revision: 0, text: 'no' })`);
  assert.deepEqual(quote, { outcome: 'refused', why: 'read-only' });
  await exam.page.close();
}

/** A mark that is clicked is told, by where it begins; words beside it are not. */
async function markTouched(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain');
  await exam.page.locator('#editor').click();
  const draft = await exam.until<DraftSnapshot>('exam.draft()');
  const marks = [{ start: 0, end: 26, look: 'empathy', text: draft.body.slice(0, 26) }];
  await exam.inAgent(`exam.commands.mark(${JSON.stringify({ key: draft.identity.key, revision: 1, marks })})`);
  await exam.page
    .locator('#editor div')
    .nth(2)
    .click({ position: { x: 10, y: 8 } });
  await exam.page
    .locator('#editor div')
    .first()
    .click({ position: { x: 10, y: 8 } });
  await exam.until("exam.events.some(({ name }) => name === 'markTouched')", 'the touch');
  const touches = await exam.inAgent<unknown[]>(
    "exam.events.filter(({ name }) => name === 'markTouched').map(({ event }) => event.offset)",
  );
  assert.ok(touches.every((offset) => offset === 0));
  await exam.page.close();
}

/** A mark under the pointer is told as well, also in an editor inside of shadow roots. */
async function markHovered(room: ExamRoom, path: string): Promise<void> {
  const exam = await room.open(path);
  await exam.page.locator('#editor').click({ position: { x: 20, y: 60 } });
  const draft = await exam.until<DraftSnapshot>('exam.draft()');
  const at = draft.body.indexOf('See you soon');
  const marks = [{ start: at, end: at + 12, look: 'empathy', text: 'See you soon' }];
  await exam.inAgent(`exam.commands.mark(${JSON.stringify({ key: draft.identity.key, revision: 1, marks })})`);
  const over = (line: number) =>
    exam.page
      .locator('#editor div')
      .nth(line)
      .hover({ position: { x: 12, y: 8 } });
  await over(0);
  await over(2);
  await exam.until("exam.events.some(({ name }) => name === 'markTouched')", 'the hover');
  const touches = await exam.inAgent<unknown[]>(
    "exam.events.filter(({ name }) => name === 'markTouched').map(({ event }) => event.offset)",
  );
  assert.deepEqual(touches, [at], 'words without a mark are not told');
  await exam.page.close();
}

/** A draft as long and as nested as a page can make it is read without harm, and soon. */
async function hugeDraft(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain');
  await exam.page.evaluate(() => {
    const editor = document.querySelector('#editor') as HTMLElement;
    editor.textContent = '';
    let at = editor;
    for (let depth = 0; depth < 500; depth += 1) at = at.appendChild(document.createElement('span'));
    for (let line = 0; line < 2_000; line += 1) {
      editor.append(Object.assign(document.createElement('div'), { textContent: 'x'.repeat(99) }));
    }
  });
  await exam.page.locator('#editor').click({ position: { x: 20, y: 12 } });
  const length = await exam.until('exam.draft()?.body.length');
  assert.equal(length, 2_000 * 100 - 1);
  const [first, milliseconds] = await exam.inAgent<[string, number]>(
    '(() => { const start = performance.now(); const { body } = exam.draft(); return [body.slice(0, 3), performance.now() - start]; })()',
  );
  assert.equal(first, 'xxx');
  console.log(`        200,000 characters read twice in ${milliseconds.toFixed(1)} ms`);
  await exam.page.close();
}

/** Script text of the page that looks like our messages does nothing; a flood of them neither. */
async function fuzzed(room: ExamRoom): Promise<void> {
  const exam = await room.open('/plain', undefined, `${room.otherOrigin}/sidebar`);
  await exam.page.locator('#editor').click();
  await exam.until('exam.ports.length === 1');
  const before = (await exam.draft()).body;
  await exam.page.evaluate(() => {
    for (let time = 0; time < 2_000; time += 1) {
      postMessage({ nonce: 'x', type: 'ask', id: time, call: 'insert', request: { text: 'bad' } }, '*');
      document
        .querySelector('#editor')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    }
    document.querySelector('form')?.remove();
  });
  await exam.until("exam.events.some(({ name }) => name === 'draftEnded')");
  assert.deepEqual(await exam.inAgent('exam.reported'), []);
  assert.equal(before.includes('bad'), false);
  await exam.page.close();
}

/** On the saved Gmail pages: an empty compose is written into, two are told apart, Send is left free. */
export async function sitGmailExams(room: ExamRoom, sit: Sit, address: string): Promise<void> {
  const RICH = '.M9 [g_editable="true"]:visible';
  await sit('gmail, the real capture: empty, then written into', async () => {
    const exam = await room.open('/gmail/new-compose-docked-en-2020-classic-recipients.html', address);
    await exam.page.locator(RICH).focus();
    const draft = await exam.until<DraftSnapshot>('exam.draft()');
    assert.equal(draft.body.trim(), '');
    const { key } = draft.identity;
    const outcome = await exam.inAgent<InsertOutcome>(
      `exam.commands.insert({ key: ${JSON.stringify(key)}, revision: 1, text: 'Hello {{name}},\\n\\nthank you.' })`,
    );
    assert.equal(outcome.outcome, 'inserted');
    assert.equal((await exam.draft()).body.trimEnd(), 'Hello {{name}},\n\nthank you.');
    await exam.page.keyboard.press('Control+z');
    await exam.until("exam.draft().body.trim() === ''", 'one undo');
    await exam.page.close();
  });
  await sit('gmail, two docked: only the open one is a draft', async () => {
    const exam = await room.open('/gmail/synthetic/two-docked-one-minimized.html', address);
    await exam.page.locator(RICH).click();
    await exam.until('exam.draft()');
    assert.equal(await exam.page.locator(RICH).count(), 1);
    await exam.page.close();
  });
  await sit('gmail, the sidebar leaves Send and the caret free', async () => {
    for (const file of ['docked-new-recipients-en', 'inline-reply-quote-expanded', 'fullscreen']) {
      const exam = await room.open(`/gmail/synthetic/${file}.html`, address, `${room.otherOrigin}/sidebar`);
      await exam.page.locator(RICH).click({ position: { x: 20, y: 12 } });
      await exam.until('exam.ports.length === 1', 'a line to the frame');
      const covered = await exam.page.evaluate(() => {
        const host = document.documentElement.lastElementChild as Element;
        const frame = host.getBoundingClientRect();
        const caret = getSelection()?.getRangeAt(0).getClientRects()[0];
        const send = document.querySelector('.M9 [jslog^="32601;"]')?.getBoundingClientRect();
        return [send, caret].filter(
          (box) =>
            box && box.left < frame.right && frame.left < box.right && box.top < frame.bottom && frame.top < box.bottom,
        ).length;
      });
      assert.equal(covered, 0, file);
      await exam.page.close();
    }
  });
}

export async function sitPageExams(room: ExamRoom, sit: Sit): Promise<void> {
  await sit('the caret is remembered, the quote refused', () => caretRemembered(room));
  await sit('a mark that is touched is told', () => markTouched(room));
  await sit('a mark under the pointer is told', () => markHovered(room, '/plain'));
  await sit('a mark under the pointer is told, in shadow roots', () => markHovered(room, '/shadow'));
  await sit('a huge draft', () => hugeDraft(room));
  await sit('a hostile page sends nothing', () => fuzzed(room));
  await sit('two drafts are not confused', () => twoDrafts(room));
  await sit('an editor removed mid-way is harmless', () => removedMidWay(room));
  await sit('sent: a person’s click, then gone', () => sent(room));
  await sit('a script’s click sends nothing', () => notSentByScript(room));
  await sit('silent where there is no draft', () => silent(room));
  await sit('the frame gets its line and comes back ten times', () => frameHolds(room));
  await sit('the frame is put right, and folds', () => frameStyle(room));
}
