/** What does not work on this page, and why: said once, calmly, with what still works. */
import { useCoach } from '../store/use-coach';
import { Notice } from '../ui/Notice';
import type { Words } from '../words/en';
import { useWords } from '../words/WordsProvider';

/** The reason in words; codes of other versions of the page are left out. */
const reasonWords = (reason: string | undefined, { health: { reasons } }: Words): string => {
  const known: Readonly<Record<string, string>> = reasons;
  return (reason !== undefined && Object.hasOwn(known, reason) ? known[reason] : undefined) ?? '';
};

export function HealthNotice() {
  const words = useWords();
  const health = useCoach((state) => state.health);
  const lineClosed = useCoach((state) => state.lineClosed);
  const unread = useCoach((state) => state.unread);
  return (
    <div role="status" className="status">
      {lineClosed ? (
        <Notice look="error" trouble={words.outcomes.lineClosed} />
      ) : unread ? (
        <Notice trouble={words.outcomes.unread} />
      ) : (
        health && (
          <>
            <HealthWords state={health.state} reason={reasonWords(health.reason, words)} />
            {health.unproven && health.reason !== 'no-draft' && (
              <p className="quiet">{words.health.unproven(health.siteName ?? '')}</p>
            )}
          </>
        )
      )}
    </div>
  );
}

interface HealthWordsProps {
  readonly state: 'works' | 'reads-only' | 'copy-only' | 'off';
  readonly reason: string;
}

function HealthWords({ state, reason }: HealthWordsProps) {
  const words = useWords();
  if (state === 'works') return reason ? <p className="quiet">{reason}</p> : null;
  const { happened, safe, next } = words.health[state];
  return <Notice trouble={{ happened, safe: [reason, safe].filter(Boolean).join(' '), next }} />;
}
