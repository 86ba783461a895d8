/** What the hub refuses, in the words of its answer. Anything else that is thrown is a fault of ours, and says nothing to the caller. */

/** `code` is for programs and for ever, the message for people. `detail` goes into the answer as it is. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
