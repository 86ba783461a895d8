/** Mounts the sidebar for a test, with fake ports and a draft that is read. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';
import { Sidebar } from '../../components/Sidebar';
import { createCoachStore } from '../../components/store/create-coach-store';
import type { Surroundings } from '../../components/surroundings';
import { ENGLISH, PACK } from './canned-drafts';
import { createFakePorts, createFakeReader, createManualClock, type FakePorts } from './fake-ports';

export interface Opening {
  readonly canned?: typeof ENGLISH | null;
  readonly surroundings?: Surroundings;
  prepare?(ports: FakePorts): void;
}

/** Lets everything that was answered already arrive. */
export const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 0)));

/** Mounts a sidebar; `null` for no draft. */
export async function openSidebar({
  canned = ENGLISH,
  surroundings = { language: 'en', dark: false },
  prepare,
}: Opening = {}) {
  const ports = createFakePorts({ reader: createFakeReader(() => (canned ?? ENGLISH).reading, [PACK]) });
  ports.page.greeting = { ...ports.page.greeting, draft: canned?.draft ?? null };
  prepare?.(ports);
  const clock = createManualClock();
  const store = createCoachStore(ports, clock.later);
  const end = new AbortController();
  const view = render(<Sidebar store={store} surroundings={surroundings} />);
  await act(() => store.getState().start(end.signal));
  act(() => clock.run());
  await settle();
  return {
    ...ports,
    ...view,
    store,
    clock: { run: () => act(() => clock.run()) },
    user: userEvent.setup(),
    state: () => store.getState(),
    end: () => end.abort(),
  };
}

/** No rule of axe is broken; colours are measured in a real browser, landmarks belong to the page around. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
