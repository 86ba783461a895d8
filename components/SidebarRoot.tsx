/** Mounts the sidebar: store, face, language and theme of the whole page. What entrypoints and galleries call. */
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { Sidebar, type SidebarProps } from './Sidebar';
import type { CoachPorts, CoachStore } from './store/coach-state';
import { createCoachStore } from './store/create-coach-store';
import { languageFor, type Surroundings, themeFor } from './surroundings';
import { keepStylesOut } from './ui/keep-styles-out';
import './ui/theme.css';
import './ui/base.css';

/** A mounted sidebar. */
export interface MountedSidebar {
  /** For the entrypoint: a reader of other packs (`replaceReader`), the language in use (`settings`). */
  readonly store: CoachStore;
  /** The system went dark, or the browser speaks another language. */
  setSurroundings(surroundings: Surroundings): void;
  /** Saves what is typed and not saved yet; to be called when the page is about to go. */
  flush(): void;
  /** Lets go of page and notebook and takes the face away. */
  unmount(): void;
}

/** The page's own element carries language and theme, so that lists that open outside of the sidebar have them as well. */
function SidebarPage({ store, surroundings, page }: Required<SidebarProps> & { readonly page: HTMLElement }) {
  const settings = useStore(store, (state) => state.settings);
  const language = languageFor(settings, surroundings);
  const theme = themeFor(settings, surroundings);
  useEffect(() => {
    page.lang = language === 'zh' ? 'zh-CN' : 'en';
    page.dataset.theme = theme;
  }, [page, language, theme]);
  return <Sidebar store={store} surroundings={surroundings} />;
}

/** Mounts a sidebar into an element and starts it. */
export function mountSidebar(element: HTMLElement, ports: CoachPorts, surroundings: Surroundings): MountedSidebar {
  keepStylesOut(element.ownerDocument);
  const store = createCoachStore(ports);
  const root = createRoot(element);
  const end = new AbortController();
  const render = (around: Surroundings) =>
    root.render(
      <StrictMode>
        <SidebarPage store={store} surroundings={around} page={element.ownerDocument.documentElement} />
      </StrictMode>,
    );
  render(surroundings);
  void store.getState().start(end.signal);
  return {
    store,
    setSurroundings: render,
    flush: () => store.getState().flushNotes(),
    unmount() {
      store.getState().flushNotes();
      end.abort();
      root.unmount();
    },
  };
}
