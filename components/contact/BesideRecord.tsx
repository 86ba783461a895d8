/** What a rep wants to see of an account while a CRM record is open: the sheet at a glance, the customer's worries, the last notes. */
import { useCoach } from '../store/use-coach';
import { AccountGlance } from './AccountGlance';
import { LastNotes } from './LastNotes';
import { TheirWords } from './TheirWords';

/** As many as stand beside a draft without hiding it; the card has more. */
const MOST = 2;

/** Nothing beside a mail, which has the card for this. */
export function BesideRecord() {
  const isRecord = useCoach(({ draft, contact }) => contact !== null && (draft === null || draft.kind === 'crm-note'));
  if (!isRecord) return null;
  return (
    <>
      <AccountGlance />
      <TheirWords most={MOST} />
      <LastNotes most={MOST} />
    </>
  );
}
