/** The account of whoever is in hand, at a glance, and the way to its sheet. */
import { RATER_WAYS } from '../../talk-tracks/account/entry';
import { serviceBalance } from '../../talk-tracks/account/service-balance';
import { latestOf, serviceViewOf } from '../account/entries-of';
import { formatGap } from '../account/figures';
import { accountIdOf } from '../notes/note-places';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { useWords } from '../words/WordsProvider';
import { NextStep } from './NextStep';
import { ProposalList } from './ProposalList';
import { SheetInserts } from './SheetInserts';

export function AccountGlance() {
  const words = useWords().account;
  const contact = useCoach((state) => state.contact);
  const account = useCoach((state) => state.account);
  const entries = useCoach((state) => state.entries);
  const { openWorkspace } = useActions();
  if (!contact) return null;
  const id = accountIdOf(contact, account) ?? contact.id;
  const reached = latestOf(entries, 'reached')?.data.tier ?? null;
  const balance = serviceBalance(serviceViewOf(entries));
  const widest = balance.ok ? RATER_WAYS.find((way) => way === balance.value.widest) : undefined;
  const mending = entries.some((entry) => entry.kind === 'recovery' && entry.data.closedAt === null);
  const facts = [
    reached && words.reached(words.tiers[reached]),
    widest && balance.ok && words.gap(words.ways[widest], formatGap(balance.value.ways[widest] ?? 0)),
    mending && words.mending,
  ].filter((fact): fact is string => typeof fact === 'string');
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      {facts.length > 0 ? (
        <ul className="card-list">
          {facts.map((fact) => (
            <li key={fact}>
              <span>{fact}</span>
            </li>
          ))}
        </ul>
      ) : (
        entries.length === 0 && <p className="quiet">{words.empty}</p>
      )}
      <NextStep />
      <ProposalList />
      <SheetInserts />
      <Button look="link" onPress={() => openWorkspace(`accounts/${encodeURIComponent(id)}`)}>
        {words.open}
      </Button>
    </section>
  );
}
