/** The worker's end of the line on which packs are tried. Keeps the packs it was sent, by name. */
import type { Draft, Pack, Reading } from '../talk-tracks/model';
import type { PackTrial } from '../talk-tracks/try-pack';
import type { TrialAnswer, TrialRequest } from './trial-line';

interface Trier {
  try(pack: Pack, others: readonly Pack[]): PackTrial;
  read(draft: Draft, packs: readonly Pack[]): Reading | null;
}

/** Answers one question after the other. `scope` is the worker's own. */
export function answerTrials(
  scope: {
    addEventListener(name: 'message', listen: (event: { readonly data: TrialRequest }) => void): void;
    postMessage(answer: TrialAnswer): void;
  },
  trier: Trier,
): void {
  const known = new Map<string, Pack>();
  scope.addEventListener('message', ({ data: { id, does, pack, draft, packs } }) => {
    for (const { name, pack: sent } of packs) if (sent) known.set(name, sent);
    const beside = packs.flatMap(({ name }) => known.get(name) ?? []);
    const value = does === 'read' ? draft && trier.read(draft, beside) : pack && trier.try(pack, beside);
    scope.postMessage({ id, value: value ?? null });
  });
}
