/**
 * The exam that every editor must pass: the draft is found, read without what is not the writer's, marked without one
 * changed byte of the page, written into at the caret, over words, in several lines, and one undo takes it back.
 */
import assert from 'node:assert/strict';
import type { DraftSnapshot, InsertOutcome, Mark } from '../../talk-tracks/page-draft';
import { type ExamPage, placeIn } from './exam-room';

/** One editor on one page. */
export interface EditorCase {
  readonly name: string;
  /** Where a person clicks to write; an empty string where the draft has the focus already. */
  readonly editor: string;
  /** The frames that hold the editor, the outermost first. */
  readonly frames?: readonly string[];
  /** Own words that must be read, and words that must count as excluded. */
  readonly says: string;
  readonly excludes?: string;
  /** Native fields show no marks. */
  readonly isField?: boolean;
  /** Undo takes words typed just before as well; measured, and not in our hands. */
  readonly undoMerges?: boolean;
}

const own = ({ body, excluded }: DraftSnapshot): string =>
  [...excluded].reverse().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), body);

const inPlace = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bodyHtml = (exam: ExamPage) => exam.inAgent<string>('document.documentElement.outerHTML');

const insert = (exam: ExamPage, request: object) =>
  exam.inAgent<InsertOutcome>(
    `exam.commands.insert({ key: exam.draft().identity.key, revision: 0, ...${JSON.stringify(request)} })`,
  );

/** Puts the caret where the words begin, by the agent's own map, and lets the memory of the caret hear of it. */
async function caretAt(exam: ExamPage, start: number, end = start): Promise<void> {
  const key = (await exam.draft()).identity.key;
  await exam.inAgent(`exam.commands.select(${JSON.stringify({ key, span: { start, end } })})`);
  await exam.until(`(({ selection }) => selection?.start === ${start} && selection.end === ${end})(exam.draft())`);
}

export async function sitEditorExam(exam: ExamPage, editorCase: EditorCase): Promise<void> {
  const { page } = exam;
  const frames = editorCase.frames ?? [];
  const place = placeIn(page, frames);
  if (editorCase.editor) await place.locator(editorCase.editor).click({ position: { x: 20, y: 12 } });

  // Finds and reads.
  const draft = await exam.until<DraftSnapshot>('exam.draft()', 'a draft');
  assert.ok(own(draft).includes(editorCase.says), `reads the writer's words, got ${JSON.stringify(own(draft))}`);
  if (editorCase.excludes) {
    assert.ok(draft.body.includes(editorCase.excludes), 'what is excluded is in the body');
    assert.ok(!own(draft).includes(editorCase.excludes), 'what is excluded is not the writer’s');
  }

  // Marks without a trace.
  const { key } = draft.identity;
  const start = draft.body.indexOf(editorCase.says);
  const marks: Mark[] = [
    { start, end: start + editorCase.says.length, look: 'empathy', text: editorCase.says },
    { start, end: start + 3, look: 'risk', text: 'not these words' },
  ];
  const before = await bodyHtml(exam);
  await exam.inAgent(`exam.commands.mark(${JSON.stringify({ key, revision: 1, marks })})`);
  await exam.inAgent(`exam.commands.point(${JSON.stringify({ key, revision: 1, span: { start, end: start + 2 } })})`);
  const shown = await exam.inAgent<string[]>(
    `[...${JSON.stringify(frames)}.reduce((view, frame) => view.document.querySelector(frame).contentWindow, window).CSS.highlights.values()].flatMap((each) => [...each]).map(String)`,
  );
  if (editorCase.isField) assert.deepEqual(shown, [], 'no marks in a native field');
  else assert.deepEqual(shown.map(inPlace), [inPlace(editorCase.says), editorCase.says.slice(0, 2)], 'marks its words');
  assert.equal(await bodyHtml(exam), before, 'marks change no byte of the page');

  // Inserts at the caret, and one undo takes it back.
  const end = start + editorCase.says.length;
  await caretAt(exam, end);
  await page.keyboard.type(' typed');
  const typed = await exam.until<DraftSnapshot>(
    `exam.draft().body.slice(${end}).startsWith(' typed') && exam.draft()`,
    'typed words',
  );
  const outcome = await insert(exam, { text: ' — a line “of ours”' });
  assert.equal(outcome.outcome, 'inserted', JSON.stringify(outcome));
  const withLine = await exam.draft();
  const expected = `${typed.body.slice(0, end + 6)} — a line “of ours”${typed.body.slice(end + 6)}`;
  assert.equal(withLine.body, expected, 'inserts at the caret, nothing else moves');
  await page.keyboard.press('Control+z');
  const undone = (await exam.draft()).body;
  if (editorCase.undoMerges) assert.ok(!undone.includes('of ours'), 'undo takes the line');
  else assert.equal(undone, typed.body, 'one undo takes the line, and nothing else');

  // Over words, only if they are still there.
  const words = { start, end: start + 2, text: editorCase.says.slice(0, 2) };
  const stale = await insert(exam, { text: 'X', replace: { ...words, text: 'zz' } });
  assert.deepEqual(stale, { outcome: 'refused', why: 'changed' });
  const now = (await exam.draft()).body;
  const over = await insert(exam, { text: 'Dear {{name}} and all', replace: words });
  assert.equal(over.outcome, 'inserted', JSON.stringify(over));
  const replaced = await exam.draft();
  assert.equal(replaced.body, `${now.slice(0, start)}Dear {{name}} and all${now.slice(start + 2)}`);
  const selected = await exam.until<DraftSnapshot>(
    'exam.draft().selection?.end > exam.draft().selection?.start && exam.draft()',
  );
  const { selection } = selected;
  assert.equal(selection && replaced.body.slice(selection.start, selection.end), '{{name}}', 'selects the placeholder');
  await page.keyboard.type('Ana');
  await exam.until(`exam.draft().body.startsWith('Dear Ana and all', ${start})`, 'the placeholder filled');

  // Several lines, with a blank one.
  const filled = (await exam.draft()).body;
  const at = filled.indexOf('Dear Ana and all') + 'Dear Ana and all'.length;
  await caretAt(exam, at);
  const lines = await insert(exam, { text: 'one\n\nthree' });
  assert.equal(lines.outcome, 'inserted', JSON.stringify(lines));
  const body = (await exam.draft()).body;
  assert.ok(body.includes('allone\n\nthree'), `keeps the lines, got ${JSON.stringify(body)}`);
  assert.equal(body.replace(/one\s+three/, '').replace(/\s/g, ''), filled.replace(/\s/g, ''), 'the rest is as it was');
}
