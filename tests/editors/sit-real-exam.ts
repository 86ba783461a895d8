/** One real editor through the exam, step by step: a step that fails does not stop the next, and the editor's own model is asked each time. */
import type { DraftSnapshot, InsertOutcome, Mark } from '../../talk-tracks/page-draft';
import { untilTrue } from '../exams/exam-room';
import { draftOf, type Hands } from './hands';
import type { RealEditor } from './real-editors';

/** The steps, in the order of the table. */
export const STEPS = [
  'finds',
  'reads',
  'follows typing',
  'marks without a trace',
  'inserts at the caret',
  'one undo',
  'redo',
  'over a selection',
  'several lines',
  'into nothing',
  'placeholder',
  'typing goes on',
] as const;
export type Step = (typeof STEPS)[number];

/** Milliseconds from the last key to a click. */
const HAND = 1_300;

/** Null: passed. Else what went wrong, in a few words. */
export type Result = string | null;

const FIRST = 'Thanks for the visit, Mei.';
const LAST = 'See you soon.';
const LINE = ' A line of ours.';

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where an editor is put: `way` leads to its frame, if it has one, `model` asks what its own model has. */
export interface Setting {
  readonly way: readonly string[];
  readonly model: string;
}

export async function sitRealExam(
  hands: Hands,
  editor: RealEditor,
  setting: Setting,
): Promise<ReadonlyMap<Step, Result>> {
  const results = new Map<Step, Result>();
  const model = () => hands.inPage<string>(setting.model);
  const settled = async (wanted: (text: string) => boolean): Promise<string> => {
    const deadline = Date.now() + 1_500;
    for (;;) {
      const text = await model();
      if (wanted(text) || Date.now() > deadline) return text;
      await hands.inPage('new Promise((resolve) => requestAnimationFrame(() => resolve(0)))');
    }
  };
  const step = async (name: Step, sit: () => Promise<Result>) => {
    try {
      results.set(name, await sit());
    } catch (error) {
      results.set(name, error instanceof Error ? (error.message.split('\n')[0] ?? 'threw') : 'threw');
    }
  };
  const insert = (text: string, replace?: object) =>
    hands.inAgent<InsertOutcome>(
      `exam.commands.insert({ key: exam.draft().identity.key, revision: 0, ...${JSON.stringify({ text, ...(replace && { replace }) })} })`,
    );
  const caretAt = async (start: number, end = start) => {
    // No hand goes from a key to another place within a frame; Trix sets its own caret once more in it.
    await hands.pause(150);
    const { identity } = await draftOf(hands);
    await hands.inAgent(`exam.commands.select(${JSON.stringify({ key: identity.key, span: { start, end } })})`);
    const there = `(({ selection }) => selection?.start === ${start} && selection.end === ${end})(exam.draft())`;
    await untilTrue(hands.inAgent, there, 'the caret').catch(async () => {
      const { body, selection } = await draftOf(hands);
      throw new Error(`the caret stays at ${JSON.stringify(selection)} of ${JSON.stringify(body)}, not at ${start}`);
    });
  };
  const told = (outcome: InsertOutcome) => (outcome.outcome === 'inserted' ? '' : `told ${JSON.stringify(outcome)}, `);
  const expectModel = async (wanted: string, outcome?: InsertOutcome): Promise<Result> => {
    const text = await settled((one) => squash(one) === squash(wanted));
    if (squash(text) === squash(wanted))
      return outcome && outcome.outcome !== 'inserted' ? `there, but ${told(outcome)}` : null;
    return `${outcome ? told(outcome) : ''}model has ${JSON.stringify(text)}`;
  };
  const all = editor.oneLine ? FIRST : `${FIRST}\n${LAST}`;

  await step('finds', async () => {
    await hands.click(editor.click, setting.way);
    await untilTrue<DraftSnapshot>(hands.inAgent, 'exam.draft()', 'a draft');
    return null;
  });
  if (results.get('finds')) return results;

  await step('reads', async () => {
    const { body } = await draftOf(hands);
    return body.trimEnd() === all ? null : `reads ${JSON.stringify(body)}`;
  });
  const start = (await draftOf(hands)).body.indexOf(FIRST);
  const end = start + FIRST.length;
  await step('follows typing', async () => {
    await caretAt(end);
    await hands.type(' Then');
    await untilTrue(
      hands.inAgent,
      `exam.draft().body.startsWith(${JSON.stringify(`${FIRST} Then`)}, ${start})`,
      'typed words',
    );
    return expectModel(all.replace(FIRST, `${FIRST} Then`));
  });
  await step('marks without a trace', async () => {
    const { identity, body } = await draftOf(hands);
    const marks: Mark[] = Array.from({ length: 60 }, (_, at) => ({
      start: start + (at % 20),
      end: start + (at % 20) + 3,
      look: at % 2 ? 'risk' : 'empathy',
      text: body.slice(start + (at % 20), start + (at % 20) + 3),
    }));
    const htmlOf = () => hands.inAgent<string>('document.documentElement.outerHTML');
    // Some editors write into their own page a moment after a key.
    let before = await htmlOf();
    for (let last = ''; last !== before; before = await htmlOf()) {
      last = before;
      await hands.pause(100);
    }
    await hands.inAgent(`exam.commands.mark(${JSON.stringify({ key: identity.key, revision: 1, marks })})`);
    // Asked of the page, whose registry it is: Firefox lets no content script count in it.
    const shown = await hands.inPage<number>(
      `[...${JSON.stringify(setting.way)}.reduce((at, frame) => (at.document.querySelector(frame) ?? at.document.querySelector('mail-pane').shadowRoot.querySelector(frame)).contentWindow, window).CSS.highlights.values()].reduce((sum, each) => sum + each.size, 0)`,
    );
    if ((await htmlOf()) !== before) return 'the page changed';
    const isField = /textarea|input/.test(editor.page);
    return isField ? (shown === 0 ? null : `${shown} marks`) : shown === 60 ? null : `${shown} of 60 marks`;
  });
  const typed = await model();
  // A hand needs so long from the keys to the sidebar; editors join what comes within half a second into one undo step.
  await hands.pause(HAND);
  await step('inserts at the caret', async () => {
    await caretAt(end + 5);
    return expectModel(typed.replace(`${FIRST} Then`, `${FIRST} Then${LINE}`), await insert(LINE));
  });
  await step('one undo', async () => {
    await hands.press('Control+z');
    return expectModel(typed);
  });
  await step('redo', async () => {
    const wanted = typed.replace(`${FIRST} Then`, `${FIRST} Then${LINE}`);
    // Editors differ in the keys.
    await hands.press('Control+y');
    if (await expectModel(wanted)) await hands.press('Control+Shift+z');
    const result = await expectModel(wanted);
    await hands.press('Control+z');
    return result;
  });
  await step('over a selection', async () => {
    const { body } = await draftOf(hands);
    const before = await model();
    const at = body.indexOf('visit');
    const outcome = await insert('long call', { start: at, end: at + 5, text: 'visit' });
    return expectModel(before.replace('visit', 'long call'), outcome);
  });
  await step('placeholder', async () => {
    const { body } = await draftOf(hands);
    const before = await model();
    await caretAt(body.indexOf('Mei'), body.indexOf('Mei') + 3);
    const outcome = await insert('{{name}}');
    await hands.type('Ana');
    return expectModel(before.replace('Mei', 'Ana'), outcome);
  });
  await step('typing goes on', async () => {
    const { body } = await draftOf(hands);
    const before = await model();
    const first = body.split('\n')[0] ?? '';
    await caretAt(first.length);
    const outcome = await insert(' Next.');
    await hands.type(' On');
    const [own, ...rest] = before.split('\n');
    return expectModel([`${own} Next. On`, ...rest].join('\n'), outcome);
  });
  await step('several lines', async () => {
    const { body } = await draftOf(hands);
    const before = await model();
    await caretAt(body.trimEnd().length);
    const outcome = await insert('\none\n\nthree');
    const text = await settled((one) => one.includes('three'));
    if (editor.oneLine)
      return squash(text) === squash(`${before} one three`) ? null : `model has ${JSON.stringify(text)}`;
    const lines = text
      .slice(before.trimEnd().length)
      .split('\n')
      .map((line) => line.trim());
    if (lines.filter(Boolean).join('|') !== 'one|three') return `${told(outcome)}model has ${JSON.stringify(text)}`;
    const blank = lines.indexOf('three') - lines.indexOf('one') - 1;
    return blank === 1 ? (told(outcome) ? `there, but ${told(outcome)}` : null) : `${blank} blank lines for one`;
  });
  await step('into nothing', async () => {
    // Twice: editors of blocks select one block first.
    await hands.press('Control+a');
    await hands.press('Control+a');
    await hands.press('Delete');
    await settled((text) => text.trim() === '');
    await untilTrue(hands.inAgent, `exam.draft().body.trim() === ''`, 'an empty draft');
    return expectModel('All new.', await insert('All new.'));
  });
  return results;
}
