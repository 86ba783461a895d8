/** What runs beside the page in an exam: the real agent, with its outside replaced by lists that the exam can read. */
import { createFrame } from '../../content/frame';
import { createPageAgent } from '../../content/page-agent';
import { SITES } from '../../content/sites/all-sites';
import { createSiteFinder } from '../../content/sites/find-site';
import type { PageEvents } from '../../messages/page-line';
import type { DraftIdentity, DraftSnapshot } from '../../talk-tracks/page-draft';

/** Starts the agent for a page that pretends to be at `address`; `sidebar` is where a real frame is loaded from. */
export function startExam(address: string, sidebar?: string) {
  const { signal } = new AbortController();
  const events: { name: string; event: unknown }[] = [];
  const reported: { identity: DraftIdentity; how: string }[] = [];
  const frames: unknown[] = [];
  const nonces: string[] = [];
  const ports: MessagePort[] = [];
  const record = (name: keyof PageEvents) => (event: unknown) => void events.push({ name, event });
  const agent = createPageAgent({
    document,
    site: createSiteFinder(address, document, SITES),
    signal,
    presence: 'overlay',
    showHint() {},
    reportEnded: (identity, how) => void reported.push({ identity, how }),
    openFrame(obstacles, stands) {
      frames.push(obstacles());
      if (!sidebar) return { arrange() {}, settle() {}, leave() {} };
      return createFrame({
        document,
        src: sidebar,
        extensionOrigin: new URL(sidebar).origin,
        signal,
        obstacles,
        stands,
        announce: async (nonce) => void nonces.push(nonce),
        onPort: (port) => void ports.push(port),
      });
    },
  });
  agent.attach(
    {
      draftChanged: record('draftChanged'),
      draftEnded: record('draftEnded'),
      recordChanged: record('recordChanged'),
      healthChanged: record('healthChanged'),
      shortcutPressed: record('shortcutPressed'),
      sidebarWanted: record('sidebarWanted'),
      markTouched: record('markTouched'),
      sideChanged: record('sideChanged'),
    },
    signal,
  );
  const draft = (): DraftSnapshot | null => agent.commands.hello().draft;
  return { agent, commands: agent.commands, events, reported, frames, nonces, ports, draft };
}

Object.assign(globalThis, { startExam });
