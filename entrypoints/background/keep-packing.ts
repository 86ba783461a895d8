/** Makes what was saved ready for the search, step after step, where nobody does so already. */
import type { NotebookAnswers } from '../../notebook/create-notebook';

/** Resolves with whether there was anything to do. What is broken off goes on with the next call. */
export function createPacker(notebook: Pick<NotebookAnswers, 'packRows'>): () => Promise<boolean> {
  let isPacking = false;
  return async () => {
    if (isPacking) return false;
    isPacking = true;
    let steps = 0;
    for (let step = await notebook.packRows({}); step.ok && step.value; step = await notebook.packRows({})) steps += 1;
    isPacking = false;
    return steps > 0;
  };
}
