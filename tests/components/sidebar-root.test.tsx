// @vitest-environment happy-dom
/** Mounting: the whole page wears language and theme, nothing typed is lost at the end, no style comes from elsewhere. */
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mountSidebar } from '../../components/SidebarRoot';
import { ENGLISH, PACK } from './canned-drafts';
import { createFakePorts, createFakeReader, note, snapshot, WORKS } from './fake-ports';
import { settle } from './open-sidebar';

// React asks for this where it is mounted without a test library.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

it('mounts, follows what is around, saves what is typed, and lets go', async () => {
  const ports = createFakePorts({ reader: createFakeReader(() => ENGLISH.reading, [PACK]) });
  ports.page.greeting = { draft: ENGLISH.draft, record: null, health: WORKS, side: 'right' };
  ports.notebook.notes.push(note());
  const element = document.createElement('div');
  document.body.append(element);

  const mounted = await act(async () => mountSidebar(element, ports, { language: 'en', dark: false }));
  await settle();
  expect(element.textContent).toContain('Ana Brandt');
  expect([document.documentElement.lang, document.documentElement.dataset.theme]).toEqual(['en', 'light']);
  // React Aria looks for this id and then adds no style of its own (it never does in tests).
  expect(document.getElementById('react-aria-pressable-style')?.tagName).toBe('META');

  act(() => mounted.setSurroundings({ language: 'zh', dark: true }));
  expect([document.documentElement.lang, document.documentElement.dataset.theme]).toEqual(['zh-CN', 'dark']);
  expect(element.textContent).toContain('下一步');

  act(() => mounted.store.getState().editNote('n-1', 'half a thought'));
  act(() => mounted.unmount());
  await settle();
  expect(ports.notebook.notes[0]?.text).toBe('half a thought');
  expect(element.textContent).toBe('');
  ports.page.tell.draftChanged(snapshot({ revision: 9, body: 'later' }));
  expect(mounted.store.getState().draft?.body).toBe(ENGLISH.draft.body);
});
