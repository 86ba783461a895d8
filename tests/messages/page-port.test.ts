/** The page's port: commands reach the page, events reach every listener until it lets go. */
import { MessageChannel } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';
import { openLine } from '../../messages/line';
import type { PageCommands, PageEvents } from '../../messages/page-line';
import { createPagePort } from '../../messages/page-port';

const health = { site: 'gmail', state: 'works' } as const;

it('carries commands one way and events the other', async () => {
  const { port1, port2 } = new MessageChannel();
  const closing = new AbortController();
  const arrange = vi.fn();
  const commands = { hello: () => ({ draft: null, health }), arrange } as unknown as PageCommands;
  const sidebar = openLine<PageEvents, PageCommands>(port1 as unknown as MessagePort, commands, closing.signal);
  const page = createPagePort(port2 as unknown as MessagePort, closing.signal);

  expect(await page.hello()).toEqual({ draft: null, health });
  await page.arrange({ folded: true, width: 348, side: 'left' });
  expect(arrange).toHaveBeenCalledWith({ folded: true, width: 348, side: 'left' });

  const stopping = new AbortController();
  const first = vi.fn();
  const second = vi.fn();
  page.watch({ healthChanged: first } as unknown as PageEvents, stopping.signal);
  page.watch({ healthChanged: second } as unknown as PageEvents, closing.signal);
  await sidebar.healthChanged(health);
  stopping.abort();
  await sidebar.healthChanged(health);
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(2);
  closing.abort();
});
