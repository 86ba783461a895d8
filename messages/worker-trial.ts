/** Tries packs in a worker: reading with thousands of patterns takes longer than a key may wait. */
import type { Draft, Pack, Reading } from '../talk-tracks/model';
import type { PackTrial } from '../talk-tracks/try-pack';
import type { TrialAnswer, TrialRequest } from './trial-line';

/** Packs are sent once; from then on they go by their name. */
const nameOf = ({ id, version }: Pack): string => `${id}@${version}`;

/** Makes the face's `TrialPort` over a worker at this address, which begins with the first question. */
export function createWorkerTrial(address: string) {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, (value: TrialAnswer['value']) => void>();
  const known = new Map<string, Pack>();

  const begin = (): Worker => {
    const made = new Worker(trusted(address), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<TrialAnswer>) => {
      waiting.get(data.id)?.(data.value);
      waiting.delete(data.id);
    });
    return made;
  };

  /** Names the packs; those that the worker does not have yet go along. A pack that changed under its name goes again. */
  const named = (packs: readonly Pack[]): TrialRequest['packs'] =>
    packs.map((pack) => {
      const name = nameOf(pack);
      if (known.get(name) === pack) return { name };
      known.set(name, pack);
      return { name, pack };
    });

  const ask = (request: Omit<TrialRequest, 'id'>): Promise<TrialAnswer['value']> => {
    worker ??= begin();
    next += 1;
    const id = next;
    worker.postMessage({ ...request, id });
    return new Promise((resolve) => waiting.set(id, resolve));
  };

  return {
    try: (pack: Pack, others: readonly Pack[]) =>
      ask({ does: 'try', pack, packs: named(others) }) as Promise<PackTrial>,
    read: (draft: Draft, packs: readonly Pack[]) =>
      ask({ does: 'read', draft, packs: named(packs) }) as Promise<Reading | null>,
  };
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The pages of the extension let no text become a script; this one address is ours. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('keeptrack-worker', { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(address) : address;
}
