/** Opens key files for commands that sign. */
import { readSigningKey, type SigningKey } from '../sharing/signing-key';
import { CommandError } from './command-error';
import { misuse } from './misuse';
import { readText } from './read-file';

/** @throws CommandError (1) where one is no key file, (2) where there is none. */
export async function openKeys(files: readonly string[]): Promise<readonly SigningKey[]> {
  if (files.length === 0) throw misuse('Whose signature? --key FILE (make one with: keeptrack pack keygen -o FILE)');
  return Promise.all(files.map(openKey));
}

async function openKey(file: string): Promise<SigningKey> {
  const key = await readSigningKey(dataOf(await readText(file)));
  if (!key) throw new CommandError(1, `${file}: this is no key file`);
  return key;
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
