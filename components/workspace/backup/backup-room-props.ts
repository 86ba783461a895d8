/** What the parts of the backup room are given. Types only. */
import type { WorkspaceStore } from '../create-workspace-store';

export interface BackupRoomProps {
  readonly store: WorkspaceStore;
  readonly now: Date;
}
