/** Every address and record that is this person, and a way to say that another one is too. Nothing is rewritten: it can be taken back. */
import { useState } from 'react';
import type { Contact } from '../../notebook/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { useWords } from '../words/WordsProvider';

/** As many as are looked through without scrolling. */
const MOST = 6;

/** The address, or the host of a record. */
const whereIs = ({ id, address }: Pick<Contact, 'id' | 'address'>): string => address ?? id.replace(/^crm:/, '');

export function PersonAddresses() {
  const words = useWords().card;
  const contact = useCoach((state) => state.contact);
  const person = useCoach((state) => state.person);
  const { partPerson, listAcquaintances } = useActions();
  const [isJoining, setJoining] = useState(false);
  if (!contact) return null;
  const others = person.filter(({ id }) => id !== contact.id);
  return (
    <>
      <ul className="card-list">
        <li>
          <span>{whereIs(contact)}</span>
        </li>
        {others.map((other) => (
          <li key={other.id}>
            <span>{other.name === contact.name ? whereIs(other) : `${other.name} · ${whereIs(other)}`}</span>
            <Button aria-label={words.partWhom(whereIs(other))} onPress={() => void partPerson(other.id)}>
              {words.part}
            </Button>
          </li>
        ))}
      </ul>
      {person.length > 0 && (
        <Button
          look="link"
          aria-expanded={isJoining}
          onPress={() => {
            setJoining(!isJoining);
            if (!isJoining) void listAcquaintances();
          }}
        >
          {words.join}
        </Button>
      )}
      {isJoining && <JoinList done={() => setJoining(false)} />}
    </>
  );
}

function JoinList({ done }: { readonly done: () => void }) {
  const words = useWords().card;
  const contact = useCoach((state) => state.contact);
  const acquaintances = useCoach((state) => state.acquaintances);
  const { joinPerson } = useActions();
  const [query, setQuery] = useState('');
  if (!acquaintances || !contact) return null;
  // Before anything is typed, those of the same first name are the likely ones.
  const sought = (query.trim() || (contact.name.split(/\s/)[0] ?? '')).toLowerCase();
  const found = acquaintances.filter((one) => `${one.name} ${whereIs(one)}`.toLowerCase().includes(sought));
  const join = async (id: string) => {
    if (await joinPerson(id)) done();
  };
  return (
    <>
      <TextField label={words.search} value={query} onChange={setQuery} maxLength={200} autoFocus />
      <ul className="card-list">
        {found.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <Button look="link" data-row="" onPress={() => void join(one.id)}>
              {one.name === whereIs(one) ? one.name : `${one.name} · ${whereIs(one)}`}
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{words.nobody}</p>}
    </>
  );
}
