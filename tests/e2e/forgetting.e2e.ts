/** A notebook that was erased is not in the browser's files any more, as far as bytes can be searched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser } from './harness';
import { whyNot } from './surroundings';
import { PATIENCE } from './until';

/** Words that nothing else in a profile says. */
const SECRET = 'zebraquill';

/** The files of a profile that hold a word, by their path in it. A file that goes meanwhile holds nothing. */
function filesWith(profile: string, word: string): readonly string[] {
  const holds = (path: string) => {
    try {
      const bytes = readFileSync(join(profile, path));
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    } catch {
      return false;
    }
  };
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter(holds);
}

async function fill(browser: Browser): Promise<void> {
  for (let index = 0; index < 8; index += 1)
    await browser.ask('saveNote', {
      id: crypto.randomUUID(),
      contactId: 'ann@example.com',
      text: `${SECRET} ${index}`,
      revision: 0,
    });
}

describe.skipIf(whyNot.chromium)('a notebook', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await Browser.open({ language: 'en' });
    await fill(browser);
    expect(filesWith(browser.profile, SECRET)).not.toEqual([]);
  });
  afterEach(() => browser.close());

  it('that was erased is in no file', async () => {
    await browser.ask('eraseAll', {});
    await expect.poll(() => filesWith(browser.profile, SECRET), { timeout: PATIENCE }).toEqual([]);
  });
});
