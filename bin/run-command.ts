/** Runs one command: reads the arguments, answers, sets the exit code (0 done, 1 unreadable or refused input, 2 wrong usage, 3 somebody has to decide). */
import { StoreError } from '../sharing/stores/store-error';
import { parseArguments } from './arguments';
import { checkPackFiles } from './check-pack-files';
import { CommandError } from './command-error';
import { comparePackFiles } from './compare-pack-files';
import { HELP } from './help';
import { importTable } from './import-table';
import { makeKey } from './make-key';
import { mergePackFiles } from './merge-pack-files';
import type { PackCommand } from './pack-arguments';
import { PACK_HELP } from './pack-help';
import { publishPacks } from './publish-packs';
import { readCommand } from './read-command';
import { readVersion } from './read-version';
import { showPackUse } from './show-pack-use';
import { signOneFile } from './sign-one-file';
import { testPackFiles } from './test-pack-files';
import { verifyPlace } from './verify-place';

/** `args`: the words after the command's name. Sets `process.exitCode`. */
export async function runCommand(args: readonly string[]): Promise<void> {
  // Whoever reads our output may stop reading: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    process.exitCode = await dispatch(args);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof StoreError)) throw error;
    process.stderr.write(`keeptrack: ${error.message}\n`);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  }
}

const PACK_COMMANDS: Readonly<Record<PackCommand['name'], (command: PackCommand) => Promise<number>>> = {
  'pack check': checkPackFiles,
  'pack test': testPackFiles,
  'pack compare': comparePackFiles,
  'pack merge': mergePackFiles,
  'pack import': importTable,
  'pack use': showPackUse,
  'pack keygen': makeKey,
  'pack sign': signOneFile,
  'pack verify': verifyPlace,
  'pack publish': publishPacks,
};

async function dispatch(args: readonly string[]): Promise<number> {
  const command = parseArguments(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'version':
      process.stdout.write(`${readVersion()}\n`);
      return 0;
    case 'pack help':
      process.stdout.write(PACK_HELP[command.lang]);
      return 0;
    case 'read':
      return readCommand(command);
    default:
      return PACK_COMMANDS[command.name](command);
  }
}
