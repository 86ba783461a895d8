/** Signatures: what others sign we take, what we sign others take, and nothing else holds. */
import fc from 'fast-check';
import { FlattenedSign, GeneralSign, generalVerify, importJWK } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../sharing/base64url';
import { kidOf, littleEndian, publicKeyBytes } from '../../sharing/public-key';
import { addSignature, signFile } from '../../sharing/sign-file';
import { headerOf, readSignedFile, signedBytes, writeSignedFile } from '../../sharing/signed-file';
import { createSigningKey, readSigningKey, type SigningKey, writeSigningKey } from '../../sharing/signing-key';
import { verifyFile } from '../../sharing/verify-file';

const RUNS = Number(process.env.SHARING_RUNS ?? 500);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'));

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const littleEndianBytes = (number: bigint) =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * index)) & 255n));

/** RFC 8032 §7.1: secret, public, message, signature. */
const RFC_8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

/** The eight points of small order, each in its one spelling; RFC 8032 numbers, lowest byte first. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
];
/** The same points and others in a second spelling, which no honest key has. */
const OTHER_SPELLINGS = [
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

const key = await createSigningKey();
const CONTENT = bytesOf('{"say":"苹果 and apples"}');
const signed = await signFile(CONTENT, 'channel', [key]);
const verify = (file: Uint8Array, keys: readonly SigningKey[] = [key]) => verifyFile(file, 'channel', keys);
const codeOf = async (file: Uint8Array, keys?: readonly SigningKey[]) => {
  const result = await verify(file, keys);
  return result.ok ? 'taken' : result.code;
};
const encoded = (value: unknown) => encodeBase64url(bytesOf(JSON.stringify(value)));
const joseKey = async (one: SigningKey) => importJWK({ ...(await writeSigningKey(one)) }, 'EdDSA');
const josePublic = ({ pub }: SigningKey) => importJWK({ kty: 'OKP', crv: 'Ed25519', x: pub }, 'EdDSA');

/** Signs a header of any kind with our key, as one would who has it and another library. */
const withHeader = async (header: string, more: object = {}) => {
  const payload = encodeBase64url(CONTENT);
  const made = await crypto.subtle.sign({ name: 'Ed25519' }, key.privateKey, signedBytes(header, payload));
  const signature = encodeBase64url(new Uint8Array(made));
  return bytesOf(JSON.stringify({ payload, signatures: [{ protected: header, signature, ...more }] }));
};

describe('a signed file', () => {
  it('comes back byte for byte, with who stands for it', async () => {
    const result = await verify(signed);
    expect(result).toEqual({ ok: true, content: CONTENT, kids: new Set([key.kid]) });
  });
  it('may bear several signatures, and has to bear none that is not known', async () => {
    const other = await createSigningKey();
    const file = readSignedFile(signed);
    const both = await addSignature(file!, 'channel', other);
    expect(await verify(both, [key, other])).toMatchObject({ ok: true, kids: new Set([key.kid, other.kid]) });
    expect(await codeOf(both)).toBe('unknown-signer');
  });
  it('bears one signature of a key, however often it signs', async () => {
    const again = await addSignature(readSignedFile(signed)!, 'channel', key);
    expect(again).toEqual(signed);
    const { payload, signatures } = readSignedFile(signed)!;
    expect(await codeOf(writeSignedFile({ payload, signatures: [...signatures, ...signatures] }))).toBe('malformed');
  });
  it('does not pass for one of another kind', async () =>
    expect(await verifyFile(signed, 'root', [key])).toEqual({ ok: false, code: 'unknown-signer' }));
  it('is refused with a key of another', async () =>
    expect(await codeOf(signed, [await createSigningKey()])).toBe('unknown-signer'));
  it('is refused where a known name stands over another key', async () => {
    const other = await createSigningKey();
    expect(await codeOf(signed, [{ ...other, kid: key.kid }])).toBe('bad-signature');
  });
});

describe('jose', () => {
  it('takes what we sign', async () => {
    const { signatures, payload } = readSignedFile(signed)!;
    const file = { payload, signatures: signatures.map((one) => ({ ...one })) };
    const result = await generalVerify(file, await josePublic(key), { algorithms: ['EdDSA'] });
    expect(result.payload).toEqual(CONTENT);
    expect(result.protectedHeader).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'keeptrack-channel+json' });
  });
  it('signs what we take', async () => {
    const sign = new GeneralSign(CONTENT);
    sign
      .addSignature(await joseKey(key))
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'keeptrack-channel+json' });
    const { payload, signatures } = await sign.sign();
    const file = signatures.map(({ protected: header = '', signature }) => ({ protected: header, signature }));
    expect((await verify(writeSignedFile({ payload, signatures: file }))).ok).toBe(true);
  });
  it('agrees on any content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const file = await signFile(content, 'pack', [key]);
        const mine = await verifyFile(file, 'pack', [key]);
        const theirs = await generalVerify(JSON.parse(textOf(file)), await josePublic(key));
        expect(mine.ok && mine.content).toEqual(new Uint8Array(content));
        expect(theirs.payload).toEqual(new Uint8Array(content));
      }),
      { numRuns: Math.min(RUNS, 60) },
    );
  });
});

describe('headers', () => {
  const right = { alg: 'EdDSA', kid: key.kid, typ: 'keeptrack-channel+json' };
  it('of our kind are taken: the way to sign one by hand works', async () => {
    expect(encoded(right)).toBe(headerOf(key.kid, 'channel'));
    expect(await codeOf(await withHeader(encoded(right)))).toBe('taken');
  });
  it.each([
    ['no algorithm', { ...right, alg: 'none' }],
    ['HS256', { ...right, alg: 'HS256' }],
    ['ES256', { ...right, alg: 'ES256' }],
    ['the algorithm in small letters', { ...right, alg: 'eddsa' }],
    ['Ed25519 by its other name', { ...right, alg: 'Ed25519' }],
    ['a list of algorithms', { ...right, alg: ['EdDSA'] }],
    ['no name of a key', { alg: 'EdDSA', typ: right.typ }],
    ['no kind', { alg: 'EdDSA', kid: right.kid }],
    ['another kind', { ...right, typ: 'keeptrack-root+json' }],
    ['an unknown critical part', { ...right, crit: ['exp'], exp: 1 }],
    ['an empty critical part', { ...right, crit: [] }],
    ['an unencoded payload', { ...right, b64: false, crit: ['b64'] }],
    ['a key of its own', { ...right, jwk: { kty: 'OKP', crv: 'Ed25519', x: key.pub } }],
    ['a place to fetch a key from', { ...right, jku: 'https://example.com/keys' }],
    ['certificates', { ...right, x5c: ['MIIB'] }],
    ['a kid with a path', { ...right, kid: '../../../dev/null' }],
    ['another order', { kid: key.kid, alg: 'EdDSA', typ: right.typ }],
    ['nothing', {}],
    ['a list', [right]],
    ['null', null],
  ])('with %s are refused though the signature holds', async (_, header) => {
    const file = await withHeader(encoded(header));
    const { payload, signatures } = JSON.parse(textOf(file));
    const signedByUs = await crypto.subtle.verify(
      { name: 'Ed25519' },
      await crypto.subtle.importKey('raw', publicKeyBytes(key.pub)!, { name: 'Ed25519' }, false, ['verify']),
      decodeBase64url(signatures[0].signature)!,
      signedBytes(signatures[0].protected, payload),
    );
    expect(signedByUs).toBe(true);
    expect(await codeOf(file)).toBe('unknown-signer');
  });
  it('with a member twice, or a space, are refused', async () => {
    const text = JSON.stringify(right);
    for (const other of [text.replace('{', '{"alg":"none",'), text.replace(':', ': '), `\uFEFF${text}`, `${text}\n`])
      expect(await codeOf(await withHeader(encodeBase64url(bytesOf(other))))).toBe('unknown-signer');
  });
  it('beside the protected one are refused', async () =>
    expect(await codeOf(await withHeader(encoded(right), { header: { alg: 'none' } }))).toBe('malformed'));
  it('HS256 with the public key as its secret is refused', async () => {
    const header = encoded({ ...right, alg: 'HS256' });
    const payload = encodeBase64url(CONTENT);
    const secret = await crypto.subtle.importKey(
      'raw',
      publicKeyBytes(key.pub)!,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const made = await crypto.subtle.sign('HMAC', secret, signedBytes(header, payload));
    const signatures = [{ protected: header, signature: encodeBase64url(new Uint8Array(made)) }];
    expect(await codeOf(writeSignedFile({ payload, signatures }))).toBe('unknown-signer');
    const posing = [{ protected: headerOf(key.kid, 'channel'), signature: encodeBase64url(new Uint8Array(made)) }];
    expect(await codeOf(writeSignedFile({ payload, signatures: posing }))).toBe('bad-signature');
  });
});

describe('shapes', () => {
  const { payload, signatures } = readSignedFile(signed)!;
  const [first] = signatures;
  it.each<readonly [string, string | Uint8Array]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no signature', JSON.stringify({ payload, signatures: [] })],
    ['17 signatures', JSON.stringify({ payload, signatures: Array(17).fill(first) })],
    ['the flattened kind', JSON.stringify({ payload, ...first })],
    ['the compact kind', `${first?.protected}.${payload}.${first?.signature}`],
    ['a member more', JSON.stringify({ payload, signatures, more: 1 })],
    ['a member twice', textOf(signed).replace('{', '{"payload":"e30",')],
    ['a prototype', textOf(signed).replace('{', '{"__proto__":{},')],
    ['another order', JSON.stringify({ signatures, payload })],
    ['spaces', JSON.stringify({ payload, signatures }, null, 1)],
    ['a line break at its end', `${textOf(signed)}\n`],
    ['a byte order mark', `\uFEFF${textOf(signed)}`],
    ['an escape', textOf(signed).replace('payload', '\\u0070ayload')],
    ['padding', JSON.stringify({ payload: `${payload}=`, signatures })],
    ['no UTF-8', Uint8Array.from([...signed.slice(0, 5), 0xff, ...signed.slice(5)])],
    ['brackets without end', '['.repeat(200_000)],
    ['a number for the payload', JSON.stringify({ payload: 1, signatures })],
  ])('are refused: %s', async (_, file) =>
    expect(await codeOf(typeof file === 'string' ? bytesOf(file) : file)).toBe('malformed'),
  );
  it('of jose that are not the general one are refused', async () => {
    const flat = await new FlattenedSign(CONTENT)
      .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'keeptrack-channel+json' })
      .sign(await joseKey(key));
    expect(await codeOf(bytesOf(JSON.stringify(flat)))).toBe('malformed');
  });
});

describe('a file of which something was changed', () => {
  const changed = fc.record({ at: fc.nat(signed.length - 1), by: fc.integer({ min: 1, max: 255 }) });
  const damage = (file: Uint8Array, { at, by }: { at: number; by: number }) => {
    const copy = new Uint8Array(file);
    copy[at] = (copy[at] ?? 0) ^ by;
    return copy;
  };
  it('in one byte is refused', async () => {
    await fc.assert(
      fc.asyncProperty(changed, async (change) => {
        expect((await verify(damage(signed, change))).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
  it('in one bit is refused, whichever it is', async () => {
    for (let at = 0; at < signed.length; at += 1)
      for (let bit = 0; bit < 8; bit += RUNS > 5_000 ? 1 : 3)
        expect((await verify(damage(signed, { at, by: 1 << bit }))).ok).toBe(false);
  });
  it('by a cut or an addition is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), fc.uint8Array({ maxLength: 3 }), fc.nat(3), async (at, put, cut) => {
        const copy = Uint8Array.from([...signed.slice(0, at), ...put, ...signed.slice(at + cut)]);
        fc.pre(textOf(copy) !== textOf(signed));
        expect((await verify(copy)).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
  it('would be found where something let it through', async () => {
    const careless = (file: Uint8Array) => JSON.parse(textOf(file)).payload !== undefined;
    const taken = fc.check(
      fc.property(changed, (change) => {
        try {
          return !careless(damage(signed, change));
        } catch {
          return true;
        }
      }),
      { numRuns: 1_000, seed: 1 },
    );
    expect(taken.failed).toBe(true);
  });
});

describe('Ed25519', () => {
  const subtleVerify = async (
    pub: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ) =>
    crypto.subtle
      .importKey('raw', pub, { name: 'Ed25519' }, false, ['verify'])
      .then((imported) => crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message))
      .catch(() => false);

  it.each(RFC_8032)('signs as RFC 8032 does: %s', async (secret, pub, message, signature) => {
    const x = encodeBase64url(hex(pub));
    const kid = await kidOf(x);
    const one = await readSigningKey({ kty: 'OKP', crv: 'Ed25519', x, d: encodeBase64url(hex(secret)), kid });
    const made = await crypto.subtle.sign({ name: 'Ed25519' }, one!.privateKey, hex(message));
    expect(Buffer.from(made).toString('hex')).toBe(signature);
    expect(await subtleVerify(hex(pub), hex(signature), hex(message))).toBe(true);
  });
  it('names the key of RFC 8037 as that does', async () =>
    expect(await kidOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe(
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    ));

  it('knows keys of small order by their arithmetic', () => {
    for (const digits of SMALL_ORDER) expect(timesEight(littleEndian(hex(digits)))).toEqual([0n, 1n]);
    expect(timesEight(littleEndian(publicKeyBytes(key.pub)!))).not.toEqual([0n, 1n]);
  });
  it('would take signatures that nobody made for keys of small order', async () => {
    // The neutral point as the signature's first half, zero as its second.
    const nobody = Uint8Array.from([1, ...Array(63).fill(0)]);
    const fooled = await Promise.all(SMALL_ORDER.map((digits) => subtleVerify(hex(digits), nobody, CONTENT)));
    expect(fooled).toContain(true);
  });
  it.each([...SMALL_ORDER, ...OTHER_SPELLINGS])('refuses the key %s', async (digits) => {
    const pub = encodeBase64url(hex(digits));
    expect(publicKeyBytes(pub)).toBeNull();
    const kid = await kidOf(pub);
    const nobody = encodeBase64url(Uint8Array.from([1, ...Array(63).fill(0)]));
    const payload = encodeBase64url(CONTENT);
    const file = writeSignedFile({ payload, signatures: [{ protected: headerOf(kid, 'channel'), signature: nobody }] });
    expect(await verifyFile(file, 'channel', [{ kid, pub }])).toEqual({ ok: false, code: 'bad-signature' });
  });
  it.each([0, 31, 33, 64])('refuses a key of %i bytes', (length) =>
    expect(publicKeyBytes(encodeBase64url(new Uint8Array(length).fill(7)))).toBeNull(),
  );
  it('refuses the second signature that every signature has', async () => {
    const { payload, signatures } = readSignedFile(signed)!;
    const bytes = decodeBase64url(signatures[0]!.signature)!;
    const twin = Uint8Array.from([...bytes.slice(0, 32), ...littleEndianBytes(littleEndian(bytes.slice(32)) + ORDER)]);
    const file = writeSignedFile({ payload, signatures: [{ ...signatures[0]!, signature: encodeBase64url(twin) }] });
    expect(await codeOf(file)).toBe('bad-signature');
    // Also where an engine does not look at it.
    const careless = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    expect(await codeOf(signed)).toBe('taken');
    expect(await codeOf(file)).toBe('bad-signature');
    careless.mockRestore();
  });
  it.each([0, 1, 32, 63, 65, 128])(
    'refuses a signature of %i bytes, also where an engine would not',
    async (length) => {
      const { payload, signatures } = readSignedFile(signed)!;
      const signature = encodeBase64url(new Uint8Array(length));
      const file = writeSignedFile({ payload, signatures: [{ ...signatures[0]!, signature }] });
      expect(await codeOf(file)).toBe('bad-signature');
      const careless = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
      expect(await codeOf(file)).toBe('bad-signature');
      careless.mockRestore();
    },
  );
});

describe('key files', () => {
  it('come back as the same key', async () => {
    const back = await readSigningKey(JSON.parse(JSON.stringify(await writeSigningKey(key))));
    expect((await verify(await signFile(CONTENT, 'channel', [back!]))).ok).toBe(true);
  });
  it('are refused where anything in them is wrong', async () => {
    const [file, other] = [await writeSigningKey(key), await writeSigningKey(await createSigningKey())];
    for (const wrong of [
      null,
      [],
      'key',
      { ...file, kty: 'EC' },
      { ...file, crv: 'X25519' },
      { ...file, x: other.x },
      { ...file, d: other.d },
      { ...file, kid: other.kid },
      { ...file, kid: other.kid, x: other.x },
      { ...file, d: `${file.d}=` },
      { ...file, more: 1 },
    ])
      expect(await readSigningKey(wrong)).toBeNull();
  });
  it('are refused where the halves do not fit, also where an engine does not look', async () => {
    const file = await writeSigningKey(key);
    expect(await readSigningKey(file)).not.toBeNull();
    const unfit = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(false);
    expect(await readSigningKey(file)).toBeNull();
    unfit.mockRestore();
  });
  it('cannot be written from a key that shall not leave', async () => {
    const kept = await createSigningKey(false);
    await expect(writeSigningKey(kept)).rejects.toThrow();
    expect((await verify(await signFile(CONTENT, 'channel', [kept]), [kept])).ok).toBe(true);
  });
});

describe('base64url', () => {
  it('gives any bytes back and has one text for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: RUNS },
    );
  });
  it.each(['A', 'AA=', 'AA==', 'A+A', 'A/A', 'AB', 'AAB', ' AA', 'AA\n', 'ＡＡ', 'AAAAA'])('refuses %j', (text) =>
    expect(decodeBase64url(text)).toBeNull(),
  );
});

/** Eight times the point of a key: [0, 1] is the neutral one. Curve arithmetic by the book, to check a table. */
function timesEight(encodedPoint: bigint): readonly [bigint, bigint] {
  const p = 2n ** 255n - 19n;
  const mod = (n: bigint) => ((n % p) + p) % p;
  const power = (base: bigint, exponent: bigint): bigint => {
    let [result, square] = [1n, mod(base)];
    for (let left = exponent; left > 0n; left >>= 1n) {
      if (left & 1n) result = mod(result * square);
      square = mod(square * square);
    }
    return result;
  };
  const inverse = (n: bigint) => power(n, p - 2n);
  const d = mod(-121665n * inverse(121666n));
  const y = encodedPoint & (2n ** 255n - 1n);
  const square = mod((y * y - 1n) * inverse(d * y * y + 1n));
  const root = power(square, (p + 3n) / 8n);
  const x = mod(root * root) === square ? root : mod(root * power(2n, (p - 1n) / 4n));
  const double = ([a, b]: readonly [bigint, bigint]): readonly [bigint, bigint] => {
    const k = mod(d * a * a * b * b);
    return [mod(2n * a * b * inverse(1n + k)), mod((b * b + a * a) * inverse(1n - k))];
  };
  return double(double(double([x, y])));
}
