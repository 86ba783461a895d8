/** What is said where a command was not used as it can be. */
import { CommandError } from './command-error';

export function misuse(message: string): CommandError {
  return new CommandError(2, `${message}\nTry: keeptrack --help`);
}
