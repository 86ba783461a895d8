/** Mounts the workspace or the welcome page, in the user's language and theme, and keeps both when they are changed. */
import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import type { Settings } from '../../notebook/model';
import { languageFor, type Surroundings, themeFor, zoneFor } from '../surroundings';
import '../ui/theme.css';
import '../ui/base.css';
import { keepStylesOut } from '../ui/keep-styles-out';
import { Welcome } from '../welcome/Welcome';
import { WordsProvider } from '../words/WordsProvider';
import { createWorkspaceStore, ROOMS, type Room, type WorkspacePorts } from './create-workspace-store';
import { Workspace, type WorkspaceProps } from './Workspace';

interface SurfaceProps {
  readonly settings: Pick<Settings, 'language' | 'theme' | 'zone'> | null;
  readonly around: Surroundings;
  readonly children: ReactNode;
}

/** Sets language and theme on the whole page, and the zone that days are meant in. */
function Surface({ settings, around, children }: SurfaceProps) {
  const chosen = settings ?? ({ language: 'auto', theme: 'auto', zone: 'auto' } as const);
  const language = languageFor(chosen, around);
  const theme = themeFor(chosen, around);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  return (
    <WordsProvider language={language} zone={zoneFor(chosen)}>
      {children}
    </WordsProvider>
  );
}

/** Mounts the workspace in one of its rooms; an unknown name opens the first. `accounts/<id>` opens the sheet of an account. */
export function mountWorkspace(element: HTMLElement, ports: WorkspacePorts, around: Surroundings, room: string): void {
  keepStylesOut(element.ownerDocument);
  const known: readonly string[] = ROOMS;
  const [name = '', ...rest] = room.split('/');
  const store = createWorkspaceStore(ports, known.includes(name) ? (name as Room) : 'promises');
  if (name === 'accounts' && rest.length > 0)
    store
      .getState()
      .book.getState()
      .open(decodeURIComponent(rest.join('/')));
  const { signal } = new AbortController();
  ports.notebook.watch(() => void store.getState().refresh(), signal);
  // What is typed and not saved yet, when the page is about to go.
  window.addEventListener('pagehide', () => store.getState().desk.getState().flushNotes());
  createRoot(element).render(
    <StrictMode>
      <WorkspacePage store={store} ports={ports} around={around} />
    </StrictMode>,
  );
}

function WorkspacePage({ store, ports, around }: WorkspaceProps & { readonly around: Surroundings }) {
  return (
    <Surface settings={useStore(store, (state) => state.settings)} around={around}>
      <Workspace store={store} ports={ports} />
    </Surface>
  );
}

/** Mounts the welcome page. */
export function mountWelcome(
  element: HTMLElement,
  { sites, device }: Pick<WorkspacePorts, 'sites' | 'device'>,
  around: Surroundings,
  isOn: boolean,
): void {
  keepStylesOut(element.ownerDocument);
  createRoot(element).render(
    <StrictMode>
      <Surface settings={null} around={around}>
        <Welcome
          sites={sites}
          isOn={isOn}
          openWorkspace={() => device.openWorkspace('settings')}
          openBackup={() => device.openWorkspace('backup')}
        />
      </Surface>
    </StrictMode>,
  );
}
