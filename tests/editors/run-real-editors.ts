/**
 * `npm run editors`: real builds of editors through the exam, in Chromium and Firefox, each on a page, in an open shadow
 * root, in a frame and under Trusted Types; writes `docs/editors.md`. `npm run editors -- slate firefox shadow` chooses by
 * parts of names, and then nothing is written.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from './chromium-room';
import { openFirefox } from './firefox-room';
import { REAL_EDITORS, type RealEditor } from './real-editors';
import { type EditorServer, type Surrounding, serveEditors } from './serve-editors';
import { type Result, type Setting, type Step, sitRealExam } from './sit-real-exam';
import { type Table, writeTable } from './write-table';

const FIREFOX = '/usr/bin/firefox-esr';
const SURROUNDINGS: readonly Surrounding[] = ['page', 'shadow', 'frame', 'strict'];
const BROWSERS = { Chromium: openChromium, Firefox: () => openFirefox(FIREFOX) } as const;

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const isWanted = (...names: readonly string[]) =>
  wanted.every((word) => names.some((name) => name.toLowerCase().includes(word)));

const settingOf = (editor: RealEditor, surrounding: Surrounding): Setting => ({
  way: [...(surrounding === 'frame' ? ['#outer'] : []), ...(editor.frame ? [editor.frame] : [])],
  model: surrounding === 'frame' ? 'frames[0].modelText()' : 'modelText()',
});

async function sit(browser: keyof typeof BROWSERS, server: EditorServer, tables: Table[]): Promise<void> {
  const chosen = SURROUNDINGS.flatMap((surrounding) =>
    REAL_EDITORS.filter(({ name }) => isWanted(name, browser, surrounding)).map((editor) => ({ surrounding, editor })),
  );
  if (chosen.length === 0) return;
  const room = await BROWSERS[browser]();
  try {
    for (const { surrounding, editor } of chosen) {
      let results: ReadonlyMap<Step, Result>;
      try {
        const hands = await room.open(`${server.origin}/${editor.page}?in=${surrounding}`);
        results = await sitRealExam(hands, editor, settingOf(editor, surrounding));
        await hands.close();
      } catch (error) {
        results = new Map([['finds', error instanceof Error ? error.message : String(error)]]);
      }
      tables.push({ browser, surrounding, editor: editor.name, results });
      const failed = [...results].filter(([, result]) => result !== null);
      console.log(`${failed.length === 0 ? 'ok      ' : 'FAILED  '}${browser}, ${surrounding}: ${editor.name}`);
      for (const [step, result] of failed) console.log(`        ${step}: ${result}`);
    }
  } finally {
    await room.close();
  }
}

const server = await serveEditors(REAL_EDITORS);
const tables: Table[] = [];
try {
  await sit('Chromium', server, tables);
  if (existsSync(FIREFOX)) await sit('Firefox', server, tables);
  else console.log('skipped Firefox: it is not installed');
} finally {
  server.close();
}
if (wanted.length === 0) writeFileSync(join(import.meta.dirname, '../../docs/editors.md'), writeTable(tables));
