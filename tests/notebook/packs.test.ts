/** Packs through the calls: imported, replaced, switched, removed. A pack's text is `id version words` here. */
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../talk-tracks/compare-versions';
import { codeIn, START, startBackground, valueIn } from './make-notebook';

type Background = ReturnType<typeof startBackground>;
const importPack = ({ notebook }: Background, text: string) => notebook.importPack({ text });
const summary = async ({ notebook }: Background) =>
  valueIn(await notebook.listPacks({})).map(
    ({ id, version, enabled, origin }) => `${id} ${version} ${origin}${enabled ? '' : ' off'}`,
  );

describe('importing', () => {
  it('keeps the exact text', async () => {
    const background = startBackground();
    const text = 'dental 1.0.0 {"name": "牙科"}\r\n';
    const stored = { id: 'dental', version: '1.0.0', enabled: true, origin: 'file', addedAt: START, text };
    expect(valueIn(await importPack(background, text))).toEqual(stored);
    expect(await summary(background)).toEqual(['core 1.2.0 built-in', 'dental 1.0.0 file']);
  });

  it('of what is no pack says where', async () => {
    const background = startBackground();
    expect(await importPack(background, '???')).toEqual({
      ok: false,
      failure: {
        code: 'bad-file',
        problems: [{ line: 3, path: 'tracks[0].title', code: 'missing-key', message: 'no title' }],
      },
    });
    expect(await summary(background)).toEqual(['core 1.2.0 built-in']);
  });

  it.each([
    ['a newer version', 'dental 1.10.0', 'dental 1.10.0 file off'],
    ['the same text', 'dental 1.9.0 words', 'dental 1.9.0 file off'],
  ])('%s of one that is here keeps its switch', async (_, text, expected) => {
    const background = startBackground();
    valueIn(await importPack(background, 'dental 1.9.0 words'));
    valueIn(await background.notebook.switchPack({ id: 'dental', enabled: false }));
    valueIn(await importPack(background, text));
    expect(await summary(background)).toEqual(['core 1.2.0 built-in', expected]);
  });

  it.each([
    ['an older version', 'dental 1.8.0', /older/],
    ['other words under the same version', 'dental 1.9.0 new', /higher version/],
    ['an older version of a built-in pack', 'core 1.1.9', /older/],
    ['the version of a built-in pack', 'core 1.2.0', /higher version/],
  ])('%s is refused', async (_, text, message) => {
    const background = startBackground();
    valueIn(await importPack(background, 'dental 1.9.0 words'));
    const before = await summary(background);
    const answer = await importPack(background, text);
    expect(codeIn(answer)).toBe('bad-file');
    expect(!answer.ok && answer.failure.problems?.[0]?.message).toMatch(message);
    expect(await summary(background)).toEqual(before);
  });

  it('a newer version of a built-in pack stands in for it, until an update ships one as new', async () => {
    const background = startBackground();
    valueIn(await importPack(background, 'core 1.3.0'));
    expect(await summary(background)).toEqual(['core 1.3.0 file']);
    const updated = startBackground(background.profile, { builtInPacks: [{ id: 'core', version: '1.3.0' }] });
    expect(await summary(updated)).toEqual(['core 1.3.0 built-in']);
  });
});

describe('switching', () => {
  it('works for built-in packs, and outlives an update and the background', async () => {
    const background = startBackground();
    expect(valueIn(await background.notebook.switchPack({ id: 'core', enabled: false })).enabled).toBe(false);
    const updated = startBackground(background.profile, { builtInPacks: [{ id: 'core', version: '2.0.0' }] });
    expect(await summary(updated)).toEqual(['core 2.0.0 built-in off']);
    valueIn(await updated.notebook.switchPack({ id: 'core', enabled: true }));
    expect(await summary(updated)).toEqual(['core 2.0.0 built-in']);
  });

  it('of nothing known is refused', async () =>
    expect(codeIn(await startBackground().notebook.switchPack({ id: 'gone', enabled: true }))).toBe('not-found'));
});

describe('removing', () => {
  it('takes a file away, twice as well as once', async () => {
    const background = startBackground();
    valueIn(await importPack(background, 'dental 1.0.0'));
    valueIn(await background.notebook.removePack({ id: 'dental' }));
    valueIn(await background.notebook.removePack({ id: 'dental' }));
    expect(await summary(background)).toEqual(['core 1.2.0 built-in']);
  });

  it('is refused for a built-in pack', async () => {
    const background = startBackground();
    expect(codeIn(await background.notebook.removePack({ id: 'core' }))).toBe('bad-request');
    expect(await summary(background)).toEqual(['core 1.2.0 built-in']);
  });

  it.each([true, false])('brings the built-in pack back as it was switched (%s)', async (enabled) => {
    const background = startBackground();
    valueIn(await importPack(background, 'core 1.3.0'));
    valueIn(await background.notebook.switchPack({ id: 'core', enabled }));
    valueIn(await background.notebook.removePack({ id: 'core' }));
    expect(await summary(background)).toEqual([`core 1.2.0 built-in${enabled ? '' : ' off'}`]);
  });
});

describe('versions', () => {
  it('are ordered as Semantic Versioning orders them', () => {
    const ordered =
      '0.9.9 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.2.0 1.10.0 2.0.0'.split(
        ' ',
      );
    for (const [left, one] of ordered.entries())
      for (const [right, other] of ordered.entries())
        expect(Math.sign(compareVersions(one, other)), `${one} ${other}`).toBe(Math.sign(left - right));
  });
  it('do not look at build marks', () => expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0));
  it('that are none come first', () => expect(compareVersions('latest', '0.0.1')).toBeLessThan(0));
});

describe('packs of a channel', () => {
  it('are taken together, and what the channel no longer has goes with them', async () => {
    const { notebook } = startBackground();
    valueIn(await notebook.importPack({ text: 'gone 1.0.0' }));
    valueIn(await notebook.takePacks({ texts: ['dental 1.0.0', 'vet 2.0.0'], without: ['gone'] }));
    const ids = valueIn(await notebook.listPacks({})).map(({ id, version }) => `${id} ${version}`);
    expect(ids).toEqual(['core 1.2.0', 'dental 1.0.0', 'vet 2.0.0']);
  });
  it.each([
    ['one is refused', ['dental 1.1.0', 'nonsense']],
    ['one is older than what is here', ['vet 2.0.0', 'dental 0.9.0']],
  ])('are not taken at all where %s', async (_, texts) => {
    const { notebook } = startBackground();
    valueIn(await notebook.importPack({ text: 'dental 1.0.0' }));
    expect(codeIn(await notebook.takePacks({ texts, without: ['dental'] }))).toBe('bad-file');
    const ids = valueIn(await notebook.listPacks({})).map(({ id, version }) => `${id} ${version}`);
    expect(ids).toEqual(['core 1.2.0', 'dental 1.0.0']);
  });
});
