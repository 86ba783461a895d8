/** One calm line beside a mail: something in it could go into the account sheet. */
import { useProposals } from '../contact/use-proposals';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { useWords } from '../words/WordsProvider';

/** Nothing beside a note, where the sheet itself is shown, and nothing of promises alone, which can wait for the card. */
export function HeardLine() {
  const words = useWords().account;
  const isMail = useCoach(({ draft }) => draft?.kind === 'mail');
  const { openCard } = useActions();
  const heard = useProposals().filter(
    ({ content }) => !(content.kind === 'tier' && content.data.from.is === 'promise'),
  );
  if (!isMail || heard.length === 0) return null;
  return (
    <Button look="link" onPress={() => openCard(true)}>
      {words.heardCount(heard.length)}
    </Button>
  );
}
