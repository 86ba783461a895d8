/**
 * The page as the sidebar in the browser's own side panel sees it: that of the tab in front, whichever it is. Each tab has
 * a line of its own, which ends when another tab comes in front: two tabs do not hear each other.
 */
import type { PageEvents } from './page-line';
import { createPagePort } from './page-port';
import type { Wire } from './wire';

/** The tab in front of the panel's window. */
export interface TabInFront {
  readonly id: number;
  /** Keeptrack may run on its site. */
  readonly isOn: boolean;
}

/** What the panel needs of the browser. */
export interface FrontTab {
  connect(tab: number, end: AbortController): Wire;
  watch(came: (tab: TabInFront) => void): Promise<void>;
}

/** `met`: a page that is read; `waits`: nobody has written there yet; `off`: not a site that Keeptrack runs on. */
export type PageInFront = 'met' | 'waits' | 'off';

/** What the page tells, and that it is another page. */
export type PanelEvents = PageEvents & { pageChanged(page: PageInFront): void };

type PagePort = ReturnType<typeof createPagePort>;

/** Commands that nobody hears: each is answered by a closed line. */
const nobody = (): PagePort => createPagePort(new MessageChannel().port1, AbortSignal.abort());

/** Follows the tab in front; what is asked goes to its page. The shape is the face's `PagePort`. */
export function createPanelPage(front: FrontTab) {
  const listeners = new Map<PanelEvents, AbortSignal>();
  let page = nobody();
  let at: number | null = null;
  let life = new AbortController();
  let told: PageInFront = 'waits';

  const tell = (now: PageInFront) => {
    if (now === told && now !== 'met') return;
    told = now;
    for (const listener of listeners.keys()) listener.pageChanged(now);
  };

  const leave = () => {
    page = nobody();
    tell('waits');
  };

  const meet = (next: PagePort, { signal }: AbortController) => {
    page = next;
    // Told before the questions that are still open are answered by the closed line: they were about another page.
    signal.addEventListener('abort', leave);
    for (const [listener, until] of listeners) next.watch(listener, until);
    tell('met');
  };

  const come = async ({ id, isOn }: TabInFront) => {
    if (id === at && isOn && told === 'met') return;
    life.abort();
    const mine = new AbortController();
    life = mine;
    at = id;
    tell(isOn ? 'waits' : 'off');
    if (!isOn) return;
    const next = createPagePort(front.connect(id, mine), mine.signal);
    const greeted = await next.hello().catch(() => null);
    if (greeted && !mine.signal.aborted) meet(next, mine);
  };

  return {
    inPanel: true,
    hello: () => page.hello(),
    mark: (request: Parameters<PagePort['mark']>[0]) => page.mark(request),
    point: (request: Parameters<PagePort['point']>[0]) => page.point(request),
    insert: (request: Parameters<PagePort['insert']>[0]) => page.insert(request),
    select: (request: Parameters<PagePort['select']>[0]) => page.select(request),
    arrange: (request: Parameters<PagePort['arrange']>[0]) => page.arrange(request),
    hint: (request: Parameters<PagePort['hint']>[0]) => page.hint(request),
    report: () => page.report(),
    /** Begins to follow with the first listener. */
    watch(listener: PanelEvents, until: AbortSignal) {
      const isFirst = listeners.size === 0;
      listeners.set(listener, until);
      page.watch(listener, until);
      until.addEventListener('abort', () => listeners.delete(listener));
      if (isFirst) void front.watch((tab) => void come(tab));
    },
  };
}
