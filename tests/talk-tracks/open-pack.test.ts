/** Kept packs are opened by where they came from. */
import { expect, it } from 'vitest';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { openPack } from '../../talk-tracks/open-pack';
import { serialisePack } from '../../talk-tracks/parse-pack';

const [core] = builtInPacks();

it('opens a built-in pack by its id and a file by its text', () => {
  expect(openPack({ id: core!.id, origin: 'built-in', text: '' })).toBe(core);
  expect(openPack({ id: 'whatever', origin: 'file', text: serialisePack(core!) })?.id).toBe(core!.id);
});

it('answers null for what is no longer there or no longer readable', () => {
  expect(openPack({ id: 'retired', origin: 'built-in', text: '' })).toBeNull();
  expect(openPack({ id: core!.id, origin: 'file', text: '{"format": 1' })).toBeNull();
});
