/** Runs one command: reads the arguments, answers, sets the exit code (0 done, 1 unreadable input, 2 wrong usage). */
import { parseArguments } from './arguments';
import { checkPackFiles } from './check-pack-files';
import { CommandError } from './command-error';
import { HELP } from './help';
import { readCommand } from './read-command';
import { readVersion } from './read-version';

/** `args`: the words after the command's name. Sets `process.exitCode`. */
export async function runCommand(args: readonly string[]): Promise<void> {
  // Whoever reads our output may stop reading: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    process.exitCode = await dispatch(args);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`keeptrack: ${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const command = parseArguments(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'version':
      process.stdout.write(`${readVersion()}\n`);
      return 0;
    case 'pack check':
      return checkPackFiles(command);
    case 'read':
      return readCommand(command);
  }
}
