/** Offers open promises and lines used lately, and puts a link to one at the caret. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Menu } from '../ui/Menu';
import { useWords } from '../words/WordsProvider';
import { writeLink } from './link-choices';
import type { LinkChoice } from './note-desk';
import { typeAtCaret } from './type-at-caret';
import { useDeskActions, useNotesAround } from './use-notes';

export interface LinkMenuProps {
  /** Whom the note is about. */
  readonly contactId: string | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  change(text: string): void;
}

export function LinkMenu({ contactId, field, change }: LinkMenuProps) {
  const words = useWords().notes;
  const { listLinks } = useDeskActions();
  const { linkContact } = useNotesAround();
  const [choices, setChoices] = useState<readonly LinkChoice[] | null>(null);
  const chosen = useRef<LinkChoice | null>(null);
  const isOpen = choices !== null;

  // While the list is open nothing else takes the focus: what was chosen is typed once it has given it back.
  useEffect(() => {
    const { current: choice } = chosen;
    if (isOpen || !choice) return;
    chosen.current = null;
    setTimeout(() => {
      const put = (marked: string) => writeLink({ ...choice, words: marked || choice.words });
      if (field.current) typeAtCaret(field.current, put, change);
    }, 0);
  }, [isOpen, field, change]);

  const toggle = async (opens: boolean) => setChoices(opens ? await listLinks(linkContact(contactId)) : null);
  const itemsOf = (kind: LinkChoice['kind']) =>
    (choices ?? []).filter((choice) => choice.kind === kind).map(({ address, words: name }) => ({ id: address, name }));
  return (
    <Menu
      label={words.linkHint}
      groups={[
        { title: words.linkPromises, items: itemsOf('promise') },
        { title: words.linkLines, items: itemsOf('track') },
      ]}
      empty={words.linkNone}
      isOpen={isOpen}
      onOpenChange={(opens) => void toggle(opens)}
      choose={(address) => {
        chosen.current = choices?.find((choice) => choice.address === address) ?? null;
      }}
    >
      {words.link}
    </Menu>
  );
}
