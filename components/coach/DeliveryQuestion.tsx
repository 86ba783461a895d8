/** Near the day of a promise, a draft to the same person may be what was promised: one quiet question, which sending then answers. */
import type { PromiseRecord } from '../../notebook/model';
import { deskOf } from '../store/promises-slice';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { byDue, lateFrom } from '../words/describe-due';
import { languageOf } from '../words/language-of';
import { useWords, useZone } from '../words/WordsProvider';

/** Milliseconds before the end of its day from which on a promise is near. */
const NEAR = 3 * 24 * 60 * 60 * 1000;

/** The promise to ask about: the one due first of those that are near and were not answered for this draft. */
function pickAsked(
  owed: readonly PromiseRecord[],
  {
    key,
    notDelivered,
    now,
    zone,
  }: { readonly key: string; readonly notDelivered: readonly string[]; readonly now: Date; readonly zone: string },
): PromiseRecord | undefined {
  return owed
    .filter(({ id, due }) => !notDelivered.includes(id) && lateFrom(due, zone) - now.getTime() <= NEAR)
    .filter(({ deliversIn, draftKey }) => deliversIn === undefined && draftKey !== key)
    .toSorted(byDue)[0];
}

export function DeliveryQuestion({ owed }: { readonly owed: readonly PromiseRecord[] }) {
  const words = useWords().promises;
  const zone = useZone();
  const key = useCoach((state) => state.draft?.identity.key);
  const notDelivered = useCoach((state) => deskOf(state.desks, state.draft?.identity.key).notDelivered);
  const { answerDelivery, now } = useActions();
  if (key === undefined) return null;
  const asked = pickAsked(owed, { key, notDelivered, now: now(), zone });
  if (!asked) return null;
  return (
    <>
      <p>
        {words.isDelivery} <b lang={languageOf(asked.action)}>{asked.action}</b>
      </p>
      <div className="acts">
        <Button onPress={() => void answerDelivery(asked.id, true)}>{words.isDelivered}</Button>
        <Button onPress={() => void answerDelivery(asked.id, false)}>{words.isNotDelivered}</Button>
      </div>
    </>
  );
}
