/** Says what is gone from the notebook without our doing. */
import type { Loss } from '../notebook/model';
import type { WorkspaceWords } from './words/workspace';

export const sayLoss = (loss: Loss, words: WorkspaceWords['lost']): string =>
  loss.state === 'emptied' ? words.happened(loss.lost.promises, loss.lost.notes) : words.shortened(loss.changes);
