/** The page as the sidebar in it sees it: commands over a line, and listeners for what the page tells. The shape is the face's `PagePort`. */
import type { Span } from '../talk-tracks/model';
import type { Mark } from '../talk-tracks/page-draft';
import { type Asker, openLine } from './line';
import type { PageCommands, PageEvents } from './page-line';
import type { Wire } from './wire';

type Marking = { readonly key: string; readonly revision: number; readonly marks: readonly Mark[] };
type Pointing = { readonly key: string; readonly revision: number; readonly span: Span | null };

/** Commands as the face names them; an asker's methods are made as they are asked for, so they are named here once. */
export function createPagePort(port: Wire, signal: AbortSignal) {
  const listeners = new Set<PageEvents>();
  const tell =
    <Name extends keyof PageEvents>(name: Name) =>
    (event: Parameters<PageEvents[Name]>[0]) => {
      for (const listener of listeners) (listener[name] as (event: Parameters<PageEvents[Name]>[0]) => void)(event);
    };
  const page: Asker<PageCommands> = openLine<PageCommands, PageEvents>(
    port,
    {
      draftChanged: tell('draftChanged'),
      draftEnded: tell('draftEnded'),
      recordChanged: tell('recordChanged'),
      healthChanged: tell('healthChanged'),
      shortcutPressed: tell('shortcutPressed'),
      sidebarWanted: tell('sidebarWanted'),
      markTouched: tell('markTouched'),
      sideChanged: tell('sideChanged'),
    },
    signal,
  );
  return {
    inPanel: false,
    hello: () => page.hello(),
    mark: (request: Marking) => page.mark(request),
    point: (request: Pointing) => page.point(request),
    insert: (request: Parameters<PageCommands['insert']>[0]) => page.insert(request),
    select: (request: Parameters<PageCommands['select']>[0]) => page.select(request),
    arrange: (request: Parameters<PageCommands['arrange']>[0]) => page.arrange(request),
    hint: (request: Parameters<PageCommands['hint']>[0]) => page.hint(request),
    report: () => page.report(),
    watch(listener: PageEvents, until: AbortSignal) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
    },
  };
}
