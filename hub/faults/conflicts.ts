/** A51: pairs of managers write on the same revision; the second is shown what the first did, and overwrites nothing. */
import { randomUUID } from 'node:crypto';
import { openPostgres } from '../database/open-postgres';
import { type Office, openOffice } from './open-office';
import { PostgresPair } from './postgres-pair';
import { whyNoPostgres } from './postgres-server';
import type { Suite } from './suite';

const PAIRS = 50;

const textBy = (who: string, pack: string) => JSON.stringify({ id: pack, tracks: [{ id: `by-${who}`, words: who }] });

const ask = async ({ url, token }: Office, method: string, pack: string, on: number | null, body?: string) => {
  const condition: Record<string, string> = on === null ? { 'if-none-match': '*' } : { 'if-match': `"${on}"` };
  const answer = await fetch(`${url}/api/packs/${pack}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), ...(body ? condition : {}) },
    ...(body ? { body } : {}),
  });
  return { status: answer.status, said: await answer.json() };
};

/** `isHasty`: a second manager who takes the newest revision for the one he saw. */
async function collide(pairs: number, isHasty = false) {
  const pair = await PostgresPair.open();
  const office = await openOffice(openPostgres({ addresses: pair.addresses }));
  let shown = 0;
  let overwritten = 0;
  const wrong: string[] = [];
  try {
    for (let at = 0; at < pairs; at += 1) {
      const pack = `pack-${at}`;
      await ask(office, 'PUT', pack, null, textBy('both', pack));
      const [one, two] = await Promise.all([
        ask(office, 'PUT', pack, 1, textBy('one', pack)),
        isHasty ? ask(office, 'PUT', pack, 1, textBy('one', pack)) : ask(office, 'PUT', pack, 1, textBy('two', pack)),
      ]);
      if (isHasty) await ask(office, 'PUT', pack, 2, textBy('two', pack));
      const winner = one.status === 200 ? 'one' : 'two';
      const loser = one.status === 200 ? two : one;
      const { base, current, changed } = loser.said;
      if (base === textBy('both', pack) && current?.body === textBy(winner, pack) && changed?.length === 2) shown += 1;
      const { said } = await ask(office, 'GET', pack, null);
      if (said.body === textBy(winner, pack)) continue;
      overwritten += 1;
      wrong.push(`${pack}: what was saved first was written over`);
    }
  } finally {
    await office.close();
    await pair.close();
  }
  if (shown !== pairs) wrong.push(`${pairs - shown} conflicts were not shown`);
  return { shown, overwritten, wrong };
}

export const conflictsSuite: Suite = {
  name: 'conflicts',
  does: 'two managers save on the same revision at the same moment',
  whyNot: whyNoPostgres,
  async run({ share }) {
    const pairs = share(PAIRS);
    const { shown, overwritten, wrong } = await collide(pairs);
    return {
      count: `${pairs} pairs`,
      acknowledged: null,
      lost: overwritten,
      wrong,
      other: `${shown} of ${pairs} shown with the text they began from, the text that is there, and the entries that differ; ${overwritten} written over`,
    };
  },
  async control() {
    const { overwritten, wrong } = await collide(3, true);
    return { lost: overwritten, wrong };
  },
};
