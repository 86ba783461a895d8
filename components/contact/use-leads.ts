/** Where tags and links of a note lead from the card or the coach: the card makes way. */
import type { Lead } from '../markdown/markdown';
import { useActions } from '../store/use-coach';

export function useLeads() {
  const { openCard, filterNotes, showTab, followLead } = useActions();
  return {
    searchTag: (name: string) => {
      openCard(false);
      filterNotes(name);
      showTab('notes');
    },
    follow: (to: Lead, said: string) => {
      openCard(false);
      followLead(to, said);
    },
  };
}
