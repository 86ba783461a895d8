/** How often tracks were of use, by day: kept only while the user lets it be counted, and on this device alone. */
import { NO_USE, type UseAct, type UseDay } from '../talk-tracks/use/use-day';
import type { NotebookTables } from './database';
import { getSettings } from './settings';

type Tables = Pick<NotebookTables, 'uses' | 'settings'>;

/** Days that are kept. */
export const USE_DAYS = 90;
/** What a report can say of one day. */
const MOST = 10_000;

/** Counts an act once for each track (`pack/track`). Nothing is written where counting is off. */
export async function countUse(
  tables: Tables,
  { did, tracks }: { readonly did: UseAct; readonly tracks: readonly string[] },
  day: string,
): Promise<null> {
  if ((await getSettings(tables)).counting === null) return null;
  for (const track of new Set(tracks)) {
    const known = (await tables.uses.get([day, track])) ?? { ...NO_USE, day, track };
    await tables.uses.put({ ...known, [did]: Math.min(MOST, known[did] + 1) });
  }
  return null;
}

/** What was counted, the latest day first. */
export async function listUses({ uses }: Pick<Tables, 'uses'>): Promise<readonly UseDay[]> {
  return (await uses.orderBy('day').toArray()).reverse();
}

/** Forgets what is older than is kept. `today` is a date, `YYYY-MM-DD`. */
export async function forgetOldUses({ uses }: Pick<Tables, 'uses'>, today: string): Promise<void> {
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - USE_DAYS * 86_400_000).toISOString().slice(0, 10);
  await uses.where('day').below(first).delete();
}
