/** An error that is the user's to mend: its message is all that is shown. */
import { printable } from '../talk-tracks/pack-problem';

/** `exitCode`: 1 for input that cannot be read, 2 for wrong usage. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly exitCode: 1 | 2,
    message: string,
  ) {
    super(message.split('\n').map(printable).join('\n'));
  }
}
