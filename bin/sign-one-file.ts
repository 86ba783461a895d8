/** `keeptrack pack sign`: signs a pack to hand around, or a root; or adds one more signature to what others signed. */
import { decodeBase64url } from '../sharing/base64url';
import { parseRoot } from '../sharing/parse-channel-file';
import { addSignature, signFile } from '../sharing/sign-file';
import { readSignedFile, type SignedFile, type SignedKind } from '../sharing/signed-file';
import type { SigningKey } from '../sharing/signing-key';
import { parsePack, serialisePack } from '../talk-tracks/parse-pack';
import { CommandError } from './command-error';
import { openKeys } from './key-files';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS } from './pack-words';
import { readText } from './read-file';
import { goodPackFile } from './read-pack-file';
import { writeOutput } from './write-output';

/** 0. Nothing is signed before it was read and found good. @throws CommandError (1) where it is neither pack nor root. */
export async function signOneFile({ files, keys, out, lang }: PackCommand): Promise<number> {
  const [file = ''] = files;
  const signers = await openKeys(keys);
  const text = await readText(file);
  const encoder = new TextEncoder();
  const signed = readSignedFile(encoder.encode(text));
  const content = encoder.encode(text);
  const bytes = signed
    ? await signAgain(signed, signers, file)
    : (await parseRoot(content))
      ? await signFile(content, 'root', signers)
      : await signFile(encoder.encode(serialisePack(await goodPackFile(file))), 'pack', signers);
  await writeOutput(bytes, out);
  const words = PACK_WORDS[lang];
  if (out !== null)
    process.stderr.write(`${words.wrote(out)}\n${words.signedBy(signers.map(({ kid }) => kid).join(' '))}\n`);
  return 0;
}

async function signAgain(signed: SignedFile, keys: readonly SigningKey[], file: string): Promise<Uint8Array> {
  const kind = await kindOf(signed);
  if (!kind) throw new CommandError(1, `${file}: this signed file holds neither a root nor a pack that would be taken`);
  let bytes: Uint8Array = new Uint8Array();
  let present = signed;
  for (const key of keys) {
    bytes = await addSignature(present, kind, key);
    present = readSignedFile(bytes) ?? present;
  }
  return bytes;
}

async function kindOf({ payload }: SignedFile): Promise<SignedKind | null> {
  const content = decodeBase64url(payload) ?? new Uint8Array();
  if (await parseRoot(content)) return 'root';
  return parsePack(new TextDecoder().decode(content)).ok ? 'pack' : null;
}
