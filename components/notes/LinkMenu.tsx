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

  // The list gives the focus back when it is gone; only then can something be typed.
  useEffect(() => {
    const { current: choice } = chosen;
    if (isOpen || !choice || !field.current) return;
    chosen.current = null;
    typeAtCaret(field.current, (marked) => writeLink({ ...choice, words: marked || choice.words }), change);
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
