/** A hub in this process on a given database, with one member who may do everything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/database';
import { openHub } from '../open-hub';
import { invite } from '../people/invite';
import { ROLES } from '../people/person';
import { makeToken } from '../people/tokens';

export interface Office {
  readonly url: string;
  readonly token: string;
  readonly person: string;
  readonly folder: string;
  close(): Promise<void>;
}

const NO_LIMITS = { perSecond: 1_000_000, burst: 1_000_000 };

export async function openOffice(database: Database): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'keeptrack-office-'));
  const hub = await openHub({ database, folder, port: 0, limits: NO_LIMITS, approvals: 0 });
  const { id } = await invite(database, { name: `Member ${Date.now()}`, roles: ROLES, by: null });
  const token = await makeToken(database.query, { person: id, kind: 'bearer', hours: 24 });
  return {
    url: hub.url,
    token,
    person: id,
    folder,
    async close() {
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
