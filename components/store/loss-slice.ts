/** A notebook that the browser emptied, seen from the sidebar: how much is gone, and the copy that brings it back. */
import { copyOfLost } from '../copy-of-lost';
import type { SliceContext } from './coach-state';
import type { LossSlice } from './slices';

export function createLossSlice({ ports: { notebook }, set, get }: SliceContext): LossSlice {
  return {
    loss: null,
    lossFailure: null,

    async refreshLoss() {
      const health = await notebook.health({});
      // Where it cannot be said, what is shown stays.
      if (!health.ok) return;
      if (health.value.state === 'ok') {
        set({ loss: null, lossFailure: null });
        return;
      }
      const lost = health.value;
      const copies = await notebook.listSnapshots({});
      set({ loss: { lost, copy: copies.ok ? copyOfLost(copies.value, lost) : null } });
    },

    async bringBack() {
      const copy = get().loss?.copy;
      if (!copy) return;
      const brought = await notebook.importNotebook({ snapshot: copy.id });
      set({ lossFailure: brought.ok ? null : brought.failure });
      if (brought.ok) await get().refreshLoss();
    },
  };
}
