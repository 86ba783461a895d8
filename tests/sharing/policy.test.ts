/** A56: policies as companies write them, rightly and wrongly, with the exact effect of each; and files that try to get around one. */
import { describe, expect, it } from 'vitest';
import { acceptUpdate } from '../../sharing/accept-update';
import { admitPackFile } from '../../sharing/admit-pack-file';
import { encodeBase64url } from '../../sharing/base64url';
import { beginChannel, laterRatchet } from '../../sharing/channel-state';
import { mayFollow, NO_POLICY, type Policy, readPolicy } from '../../sharing/policy';
import { signFile } from '../../sharing/sign-file';
import { headerOf, readSignedFile, writeSignedFile } from '../../sharing/signed-file';
import { createSigningKey } from '../../sharing/signing-key';
import { ORCHARD } from '../talk-tracks/orchard-pack';
import { bytesOf, channelOf, NOW, rootOf } from './team';

const KID = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const CHANNEL = { id: 'sales', url: 'https://packs.example.com/sales', keys: [KID], minVersion: 3 };
const READ = { ...CHANNEL, url: 'https://packs.example.com/sales/' };

/** What a file says; how it differs from no policy at all; the keys that make no sense. */
const TABLE: readonly (readonly [string, unknown, Partial<Policy>, readonly string[]])[] = [
  ['nothing', undefined, {}, []],
  ['null', null, {}, []],
  ['an empty one', {}, {}, []],
  ['a list', [], {}, ['']],
  ['a text', 'allow', {}, ['']],
  ['keys that nobody knows', { colour: 'red' }, {}, []],
  ['keys set to null', { allowUnsigned: null, channels: null, allowedHosts: null }, {}, []],
  ['a prototype', JSON.parse('{"__proto__":{"allowUnsigned":false}}'), {}, []],
  ['unsigned files forbidden', { allowUnsigned: false }, { allowUnsigned: false }, []],
  ['unsigned files allowed', { allowUnsigned: true }, {}, []],
  ['unsigned files in a text', { allowUnsigned: 'true' }, { allowUnsigned: false }, ['allowUnsigned']],
  ['unsigned files in a number', { allowUnsigned: 1 }, { allowUnsigned: false }, ['allowUnsigned']],
  ['own channels forbidden', { allowUserChannels: false }, { allowUserChannels: false }, []],
  ['own channels in a list', { allowUserChannels: [true] }, { allowUserChannels: false }, ['allowUserChannels']],
  ['exports forbidden', { forbidExport: true }, { forbidExport: true }, []],
  ['exports in a text', { forbidExport: 'no' }, { forbidExport: true }, ['forbidExport']],
  ['consent', { consentGranted: true }, { consentGranted: true }, []],
  ['consent in a text', { consentGranted: 'yes' }, {}, ['consentGranted']],
  ['a reminder', { backupReminderDays: 14 }, { backupReminderDays: 14 }, []],
  ['a reminder each zero days', { backupReminderDays: 0 }, {}, ['backupReminderDays']],
  ['a reminder in half days', { backupReminderDays: 1.5 }, {}, ['backupReminderDays']],
  ['a reminder in a text', { backupReminderDays: '14' }, {}, ['backupReminderDays']],
  ['a reminder in ten years', { backupReminderDays: 3_650 }, {}, ['backupReminderDays']],
  ['hosts', { allowedHosts: ['a.example', 'b.example:8443'] }, { allowedHosts: ['a.example', 'b.example:8443'] }, []],
  ['no hosts', { allowedHosts: [] }, { allowedHosts: [] }, []],
  ['a host in a text', { allowedHosts: 'a.example' }, { allowedHosts: [] }, ['allowedHosts']],
  ['a host with its scheme', { allowedHosts: ['https://a.example'] }, { allowedHosts: [] }, ['allowedHosts']],
  ['a host with a star', { allowedHosts: ['*.example'] }, { allowedHosts: [] }, ['allowedHosts']],
  ['counts', { statsEndpoint: 'https://c.example/in' }, { statsEndpoint: 'https://c.example/in/' }, []],
  ['counts without encryption', { statsEndpoint: 'http://c.example/in' }, {}, ['statsEndpoint']],
  ['counts by a script', { statsEndpoint: 'javascript:alert(1)' }, {}, ['statsEndpoint']],
  ['a channel', { channels: [CHANNEL] }, { channels: [READ] }, []],
  [
    'a channel of any version',
    { channels: [{ ...CHANNEL, minVersion: undefined }] },
    { channels: [{ ...READ, minVersion: null }] },
    [],
  ],
  ['a channel in no list', { channels: CHANNEL }, {}, ['channels']],
  ['a channel without keys', { channels: [{ ...CHANNEL, keys: [] }] }, {}, ['channels[0]']],
  ['a channel with a key that is none', { channels: [{ ...CHANNEL, keys: ['abc'] }] }, {}, ['channels[0]']],
  ['a channel without encryption', { channels: [{ ...CHANNEL, url: 'http://a.example' }] }, {}, ['channels[0]']],
  [
    'a channel with a password',
    { channels: [{ ...CHANNEL, url: 'https://me:secret@a.example' }] },
    {},
    ['channels[0]'],
  ],
  ['a channel with a query', { channels: [{ ...CHANNEL, url: 'https://a.example/?x=1' }] }, {}, ['channels[0]']],
  ['a good channel after a bad one', { channels: [7, CHANNEL] }, { channels: [READ] }, ['channels[0]']],
  [
    'a channel twice',
    { channels: [CHANNEL, { ...CHANNEL, url: 'https://b.example' }] },
    { channels: [READ] },
    ['channels[1]'],
  ],
  [
    'everything at once, half of it wrong',
    { channels: [CHANNEL], allowUnsigned: 0, allowUserChannels: false, forbidExport: true, backupReminderDays: -1 },
    { channels: [READ], allowUnsigned: false, allowUserChannels: false, forbidExport: true },
    ['allowUnsigned', 'backupReminderDays'],
  ],
];

describe('a policy', () => {
  it.each(TABLE)('with %s', (_, data, differs, wrong) =>
    expect(readPolicy(data)).toEqual({ policy: { ...NO_POLICY, ...differs }, wrong }),
  );
  it('was tried in forty ways', () => expect(TABLE.length).toBeGreaterThanOrEqual(40));
  it('that is withdrawn leaves nothing behind', () => {
    readPolicy({ allowUnsigned: false, channels: [CHANNEL] });
    expect(readPolicy(undefined).policy).toEqual(NO_POLICY);
  });
  it('says which channels may be followed', () => {
    const url = 'https://packs.example.com/sales/';
    const policy = (more: Partial<Policy>) => ({ ...NO_POLICY, ...more });
    expect(mayFollow(NO_POLICY, url, 'user')).toBe(true);
    expect(mayFollow(policy({ allowUserChannels: false }), url, 'user')).toBe(false);
    expect(mayFollow(policy({ allowUserChannels: false }), url, 'policy')).toBe(true);
    expect(mayFollow(policy({ allowedHosts: ['packs.example.com'] }), url, 'user')).toBe(true);
    for (const hosts of [[], ['example.com'], ['packs.example.com:8443']])
      expect(mayFollow(policy({ allowedHosts: hosts }), url, 'user')).toBe(false);
    for (const other of ['http://packs.example.com/', 'file:///etc/', 'no address'])
      expect(mayFollow(NO_POLICY, other, 'user')).toBe(false);
  });
  it('with a least version keeps older ones out, also on a new machine', async () => {
    const key = await createSigningKey();
    const state = beginChannel(rootOf(1, [key]));
    const held = { ...state, ratchet: laterRatchet(state.ratchet, { epoch: 1, version: 3 }) };
    expect(await acceptUpdate(held, await channelOf(2, [key]), NOW)).toMatchObject({ code: 'older-version' });
    expect((await acceptUpdate(held, await channelOf(3, [key]), NOW)).ok).toBe(true);
  });
});

describe('a pack that comes as a file', async () => {
  const [key, other] = [await createSigningKey(), await createSigningKey()];
  const signed = await signFile(bytesOf(ORCHARD), 'pack', [key]);
  const file = readSignedFile(signed)!;
  const strict = { allowUnsigned: false };
  const posing = (header: object, signature = file.signatures[0]!.signature) =>
    writeSignedFile({
      payload: file.payload,
      signatures: [{ protected: encodeBase64url(bytesOf(JSON.stringify(header))), signature }],
    });
  const text = (value: unknown) => bytesOf(JSON.stringify(value));

  it('is taken with its signers', async () =>
    expect(await admitPackFile(signed, strict, [key])).toMatchObject({
      ok: true,
      signers: [key.kid],
      pack: { id: 'orchard' },
    }));
  it('is taken unsigned where that is allowed, and says so', async () =>
    expect(await admitPackFile(bytesOf(ORCHARD), NO_POLICY, [key])).toMatchObject({ ok: true, signers: [] }));
  it('is told at the line where the one door refuses it', async () =>
    expect(await admitPackFile(bytesOf(ORCHARD.replace('"T1"', '"T9"')), NO_POLICY, [])).toMatchObject({
      code: 'pack-refused',
      problems: [{ code: 'not-one-of' }],
    }));

  const tricks: readonly (readonly [string, Uint8Array])[] = [
    ['no signature', bytesOf(ORCHARD)],
    ['a byte order mark', bytesOf(`\uFEFF${ORCHARD}`)],
    ['its signatures taken off', text({ payload: file.payload, signatures: [] })],
    ['no list of signatures', text({ payload: file.payload })],
    ['the signature of somebody else', await signFile(bytesOf(ORCHARD), 'pack', [other])],
    ['a second signature of somebody else', await signFile(bytesOf(ORCHARD), 'pack', [key, other])],
    ['a signature for a channel', await signFile(bytesOf(ORCHARD), 'channel', [key])],
    ['a signature for a root', await signFile(bytesOf(ORCHARD), 'root', [key])],
    ['the algorithm none', posing({ alg: 'none' }, '')],
    ['the algorithm none and a known key', posing({ alg: 'none', kid: key.kid, typ: 'keeptrack-pack+json' })],
    ['a key of its own', posing({ alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x: other.pub } })],
    [
      'a signature of zeros',
      writeSignedFile({
        payload: file.payload,
        signatures: [{ protected: headerOf(key.kid, 'pack'), signature: encodeBase64url(new Uint8Array(64)) }],
      }),
    ],
    [
      'another pack under a good signature',
      writeSignedFile({ ...file, payload: encodeBase64url(bytesOf(ORCHARD.replace('1.2.0', '9.9.9'))) }),
    ],
    ['spaces around a good signature', bytesOf(` ${new TextDecoder().decode(signed)}`)],
    ['a member beside a good signature', text({ ...file, pack: JSON.parse(ORCHARD) })],
    [
      'a good signature within a pack',
      bytesOf(ORCHARD.replace('{', `{"signatures":${JSON.stringify(file.signatures)},`)),
    ],
    ['a pack and a signed one behind it', bytesOf(`${ORCHARD}${new TextDecoder().decode(signed)}`)],
    ['a signed one and a pack behind it', bytesOf(`${new TextDecoder().decode(signed)}${ORCHARD}`)],
    ['the compact form', bytesOf(`${file.signatures[0]!.protected}.${file.payload}.${file.signatures[0]!.signature}`)],
    ['the payload alone', bytesOf(file.payload)],
    ['a signed signed file', await signFile(signed, 'pack', [key])],
    ['nothing', new Uint8Array()],
    ['more than fits', new Uint8Array(2_000_000)],
  ];
  it.each(tricks)('is refused with %s where unsigned files are not allowed', async (_, bytes) =>
    expect((await admitPackFile(bytes, strict, [key])).ok).toBe(false),
  );
  it('was tried in twenty ways, of which some work where unsigned files are allowed', async () => {
    expect(tricks.length).toBeGreaterThanOrEqual(20);
    const taken = await Promise.all(tricks.map(async ([, bytes]) => (await admitPackFile(bytes, NO_POLICY, [key])).ok));
    expect(taken.filter(Boolean)).toHaveLength(2);
  });
  it('larger than any can be is not looked at', async () =>
    expect(await admitPackFile(new Uint8Array(2_000_000), NO_POLICY, [key])).toMatchObject({ code: 'too-big' }));
  it('that calls itself signed is not taken as an unsigned one', async () =>
    expect(await admitPackFile(await signFile(bytesOf(ORCHARD), 'pack', [other]), NO_POLICY, [key])).toMatchObject({
      code: 'not-verified',
    }));
});
