/** `keeptrack pack keygen`: makes a key that signs. */
import { createSigningKey, writeSigningKey } from '../sharing/signing-key';
import { misuse } from './misuse';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS } from './pack-words';
import { writeOutput } from './write-output';

/** 0, and the public half on stdout, as a root names it. @throws CommandError (1) where the file is there already. */
export async function makeKey({ out, lang }: PackCommand): Promise<number> {
  if (out === null) throw misuse('Where to? keeptrack pack keygen -o FILE');
  const key = await createSigningKey();
  await writeOutput(`${JSON.stringify(await writeSigningKey(key), null, 2)}\n`, out, true);
  const words = PACK_WORDS[lang];
  process.stderr.write(`${words.wroteKey(out)}\n${words.keepKey}\n`);
  process.stdout.write(`${JSON.stringify({ kid: key.kid, pub: key.pub })}\n`);
  return 0;
}
