// @vitest-environment happy-dom
/** The sidebar on a notebook that the browser emptied: it says so, and brings the copy back with one press. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Result } from '../../notebook/calls';
import type { Health } from '../../notebook/model';
import type { FakePorts } from './fake-ports';
import { expectAccessible, openSidebar } from './open-sidebar';

afterEach(cleanup);

const LOST = { contacts: 1, promises: 40, notes: 312, packs: 0 };
const COPY = { id: 's1', at: new Date(2020, 10, 18, 14, 20).toISOString(), counts: LOST };

const emptied =
  (copies: readonly (typeof COPY)[] = [COPY], broughtBack = true) =>
  (ports: FakePorts) => {
    let health: Health = { state: 'emptied', lost: LOST };
    Object.assign(ports.notebook, {
      health: async () => ({ ok: true, value: health }),
      listSnapshots: async () => ({ ok: true, value: copies }),
      importNotebook: async (request: unknown): Promise<Result<unknown>> => {
        ports.notebook.calls.push({ name: 'importNotebook', request });
        if (!broughtBack) return { ok: false, failure: { code: 'not-saved' } };
        health = { state: 'ok' };
        return { ok: true, value: { added: 352, replaced: 0, kept: 0 } };
      },
    });
  };

it('offers the copy, and is quiet once it is back', async () => {
  const { user, notebook, container } = await openSidebar({ prepare: emptied() });
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: /^Bring back the copy of .*14:20 \(312 notes, 40 promises\)/ }));
  await waitFor(() => expect(screen.queryByText(/emptied the notebook/)).toBeNull());
  expect(notebook.asked('importNotebook')).toEqual([{ snapshot: 's1' }]);
});

it('keeps offering it where it could not be saved', async () => {
  const { user } = await openSidebar({ prepare: emptied([COPY], false) });
  await user.click(screen.getByRole('button', { name: /^Bring back/ }));
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Bring back/ })).toHaveLength(1));
  expect(document.querySelectorAll('.loss .notice')).toHaveLength(2);
});

it('leads to the room where no copy is left', async () => {
  const { user, device } = await openSidebar({ prepare: emptied([]) });
  await user.click(screen.getByRole('button', { name: 'Open the room' }));
  expect(device.opened).toEqual(['backup']);
});

it('says nothing where nothing is lost', async () => {
  await openSidebar();
  expect(screen.queryByText(/emptied the notebook/)).toBeNull();
});
