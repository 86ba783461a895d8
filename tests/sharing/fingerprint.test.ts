/** Fingerprints: one of each, in words that two people can compare. */
import { describe, expect, it } from 'vitest';
import { fingerprintOf, readFingerprint, sameFingerprint, writeFingerprint } from '../../sharing/fingerprint';
import { FINGERPRINT_WORDS } from '../../sharing/fingerprint-words';
import { createSigningKey } from '../../sharing/signing-key';
import { inRole, rootOf } from './team';

const [one, two] = [await createSigningKey(), await createSigningKey()];
const KEY = { kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', pub: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

describe('the words', () => {
  it('are 256, each once in each language', () => {
    for (const lang of [0, 1]) expect(new Set(FINGERPRINT_WORDS.map((names) => names[lang])).size).toBe(256);
    expect(FINGERPRINT_WORDS).toHaveLength(256);
  });
  it('are plain: small English letters, two or three Chinese characters', () => {
    for (const [en, zh] of FINGERPRINT_WORDS) {
      expect(en).toMatch(/^[a-z]{3,9}$/);
      expect(zh).toMatch(/^\p{Script=Han}{2,3}$/u);
    }
  });
  it('stay in their order for ever', async () => {
    const root = rootOf(1, [], { keys: [{ ...KEY, role: 'root' }], channelId: 'orchard-team' });
    const fingerprint = await fingerprintOf(root);
    expect(writeFingerprint(fingerprint, 'en')).toMatchInlineSnapshot(
      `"bench giraffe palace saddle fiddle seal harp cave"`,
    );
    expect(writeFingerprint(fingerprint, 'zh')).toMatchInlineSnapshot(`"长椅 长颈鹿 宫殿 马鞍 提琴 海豹 竖琴 山洞"`);
  });
});

describe('a fingerprint', () => {
  it('is that of who may change who may sign', async () => {
    const base = await fingerprintOf(rootOf(1, [one, two]));
    const same = [
      rootOf(7, [two, one]),
      rootOf(1, [one, two], { keys: inRole('root', one, two), issued: '2030-01-01T00:00:00Z' }),
    ];
    for (const root of same) expect(sameFingerprint(base, await fingerprintOf(root))).toBe(true);
    const others = [
      rootOf(1, [one]),
      rootOf(1, [one, two], { channelId: 'another' }),
      rootOf(1, [one, two], { thresholds: { root: 2, channel: 1 } }),
    ];
    for (const root of others) expect(sameFingerprint(base, await fingerprintOf(root))).toBe(false);
  });
  it('is read back however it is typed, in either language', async () => {
    const fingerprint = await fingerprintOf(rootOf(1, [one]));
    const [en, zh] = [writeFingerprint(fingerprint, 'en'), writeFingerprint(fingerprint, 'zh')];
    for (const text of [en, zh, en.toUpperCase(), ` ${en.replaceAll(' ', '-')}\n`, zh.replaceAll(' ', '、')])
      expect(readFingerprint(text)).toEqual(fingerprint);
  });
  it.each(['', 'apple', 'apple '.repeat(7), 'apple '.repeat(9), `${'apple '.repeat(7)}apfel`])(
    'is not read from %j',
    (text) => expect(readFingerprint(text)).toBeNull(),
  );
});
