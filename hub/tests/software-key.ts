/** A passkey in software, as far as the hub can tell: ES256, no attestation, the user always verified. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
const url = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');
/** User present and verified; with a new credential, its data. */
const PRESENT = 0x05;
const WITH_CREDENTIAL = 0x40;

export class SoftwareKey {
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(16);
  private counter = 0;

  /** `origin`: the page that it believes to be on. */
  constructor(private readonly origin: string) {}

  private client = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));

  private authenticatorData(flags: number, more: Uint8Array = Buffer.alloc(0)): Buffer {
    this.counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(new URL(this.origin).hostname), Buffer.from([flags]), counter, more]);
  }

  /** What `navigator.credentials.create` would answer. */
  create({ challenge }: { readonly challenge: string }) {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    const key = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key]);
    const data = this.authenticatorData(PRESENT | WITH_CREDENTIAL, credential);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068', 'hex'),
      Buffer.from('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    return this.answer({
      clientDataJSON: url(this.client('webauthn.create', challenge)),
      attestationObject: url(attestation),
    });
  }

  /** What `navigator.credentials.get` would answer. */
  get({ challenge }: { readonly challenge: string }) {
    const client = this.client('webauthn.get', challenge);
    const data = this.authenticatorData(PRESENT);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.pair.privateKey);
    return this.answer({ clientDataJSON: url(client), authenticatorData: url(data), signature: url(signature) });
  }

  private answer = (response: object) => ({
    id: url(this.id),
    rawId: url(this.id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
}
