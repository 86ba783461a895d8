/**
 * An object that has a method for every name: each calls `run` with its own name and what it was given.
 * `then` stays undefined, or awaiting the object itself would be taken for a call.
 */
export const callProxy = <Calls extends object>(run: (call: string, request: unknown) => unknown): Calls =>
  new Proxy({} as Calls, {
    get: (_, call) =>
      typeof call === 'string' && call !== 'then' ? (request: unknown) => run(call, request) : undefined,
  });
