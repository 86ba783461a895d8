/** The studio: where packs are written, tried, compared and published. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { openPack } from '../../talk-tracks/open-pack';
import { serialisePack } from '../../talk-tracks/serialise-pack';
import type { WorkspacePorts, WorkspaceStore } from '../workspace/create-workspace-store';
import { createStudioStore } from './create-studio-store';
import { DraftList } from './DraftList';
import { StudioDesk } from './StudioDesk';
import type { StudioStore } from './studio-state';
import { StudioProvider, useStudio } from './use-studio';
import './studio.css';

export interface StudioRoomProps {
  readonly workspace: WorkspaceStore;
  readonly ports: WorkspacePorts;
}

/** One studio for each workspace: a draft stays open, with its steps to undo, while another room is looked at. */
const studios = new WeakMap<WorkspaceStore, StudioStore>();

function studioOf(workspace: WorkspaceStore, ports: WorkspacePorts): StudioStore {
  let studio = studios.get(workspace);
  if (!studio) {
    studio = createStudioStore({
      ...ports,
      others: (packId) =>
        workspace
          .getState()
          .packs.filter(({ id, enabled }) => enabled && id !== packId)
          .flatMap((row) => openPack(row) ?? []),
    });
    studios.set(workspace, studio);
  }
  return studio;
}

export function StudioRoom({ workspace, ports }: StudioRoomProps) {
  const store = studioOf(workspace, ports);
  const { device, trial, versions } = ports;
  const stored = useStore(workspace, (state) => state.packs);
  const packs = useMemo(
    () =>
      stored.flatMap((row) => {
        const pack = openPack(row);
        return pack ? [{ pack, text: row.text || serialisePack(pack), isOn: row.enabled }] : [];
      }),
    [stored],
  );
  const { importPack, saveText } = workspace.getState();
  useEffect(() => void store.getState().refresh(), [store]);
  const copyWanted = useStore(workspace, (state) => state.copyWanted);
  useEffect(() => {
    // Asked again, since an effect may run twice and a copy is begun once.
    const from = packs.find(({ pack }) => copyWanted !== null && pack.id === workspace.getState().copyWanted);
    if (!from) return;
    workspace.getState().wantCopy(null);
    void store.getState().begin(from);
  }, [copyWanted, packs, store, workspace]);
  useEffect(() => {
    // What is typed and not saved yet, when the page is about to go.
    const flush = () => void store.getState().flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [store]);
  return (
    <StudioProvider
      value={{ store, versions, trial, packs, now: device.now(), takeIn: importPack, saveFile: saveText }}
    >
      <section className="studio">
        <Room />
      </section>
    </StudioProvider>
  );
}

function Room() {
  const isOpen = useStudio(({ open }) => open !== null);
  return isOpen ? <StudioDesk /> : <DraftList />;
}
