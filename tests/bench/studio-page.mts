/** What typing in the studio costs in the built extension, in packs of 100 and 2,000 tracks: `npm run bench:studio`. Milliseconds. */
import { buildExtension } from '../../demo/build-extension';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import type { Pack } from '../../talk-tracks/model';
import { Browser } from '../e2e/harness';
import { largePack } from './large-pack';

const KEYS = 40;

await buildExtension({ hosts: ['http://127.0.0.1/*'], config: 'tests/e2e/wxt.e2e.config.ts' }, '.output/e2e');
const [core] = builtInPacks();

/** 2,000 tracks with cues would be larger than a pack may be; lines alone fill it. */
const linesAlone = (pack: Pack): Pack => ({
  ...pack,
  risks: [],
  tracks: pack.tracks.map(({ topics, ...track }) => ({ ...track, cues: [], lines: track.lines.slice(0, 1) })),
});

for (const size of core ? [100, 2_000] : []) {
  const made = largePack(core as Pack, size);
  const pack = size > 500 ? linesAlone(made) : made;
  const text = JSON.stringify(pack);
  const browser = await Browser.open({ language: 'en' });
  const version = { version: pack.version, at: new Date().toISOString(), note: '', text };
  const { id: packId, name } = pack;
  await browser.ask('savePackDraft', {
    ...{ id: 'large', packId, version: pack.version, name, text, revision: 0, versions: [version] },
  });
  const page = await browser.openOwn('options.html#studio');
  await page.getByRole('button', { name: /^Open:/ }).click();
  const start = Date.now();
  const title = page.getByLabel('Title: English');
  await title.waitFor();
  const opened = Date.now() - start;
  await page.getByText(/No tests yet|tests? hold/).waitFor();
  await page.evaluate(`
    globalThis.slow = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') slow.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
    globalThis.long = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
  `);
  await title.click();
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type('abcdefghij'[key % 10] ?? 'a', { delay: 120 });
  await page.getByText('Saved', { exact: true }).waitFor();
  const slow = (await page.evaluate('slow')) as number[];
  const long = (await page.evaluate('long')) as number[];
  slow.sort((one, other) => one - other);
  console.log(
    `${size} tracks, ${(text.length / 1e6).toFixed(1)} MB: opened in ${opened} ms; of ${KEYS} keys ${slow.length} took 16 ms or more,`,
    `at most ${slow.at(-1) ?? 0} ms; ${long.length} tasks over 50 ms${long.length > 0 ? `, the longest ${Math.max(...long)} ms` : ''}`,
  );
  await browser.close();
}
