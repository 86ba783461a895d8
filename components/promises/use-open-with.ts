/** The open promises with the person in hand, for a component. */
import { useMemo } from 'react';
import { type OpenWith, openWith } from '../store/open-with';
import { useCoach } from '../store/use-coach';

export function useOpenWith(): OpenWith {
  const contact = useCoach((state) => state.contact);
  const person = useCoach((state) => state.person);
  const openPromises = useCoach((state) => state.openPromises);
  return useMemo(() => openWith({ contact, person, openPromises }), [contact, person, openPromises]);
}
