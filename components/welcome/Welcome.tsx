/** The first page after installing: what this is, what it never does, and one button. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { PILLARS } from '../../talk-tracks/model';
import type { SitesPort } from '../ports';
import { PillarShape } from '../ui/PillarShape';
import { useWorkspaceWords } from '../words/use-workspace-words';
import './welcome.css';

/** Gmail, as the permission the browser asks for. */
export const GMAIL = 'https://mail.google.com/*';

export interface WelcomeProps {
  readonly sites: SitesPort;
  /** Whether Gmail is on already. */
  readonly isOn: boolean;
  openWorkspace(): void;
  openBackup(): void;
}

export function Welcome({ sites, isOn, openWorkspace, openBackup }: WelcomeProps) {
  const words = useWorkspaceWords().welcome;
  const [state, setState] = useState<'off' | 'on' | 'refused'>(isOn ? 'on' : 'off');
  const turnOn = () => void sites.turnOn(GMAIL).then((granted) => setState(granted ? 'on' : 'refused'));
  return (
    <main className="welcome">
      <h1>{words.title}</h1>
      <p className="welcome-lead">{words.lead}</p>
      <ul className="welcome-pillars">
        {PILLARS.map((pillar) => (
          <li key={pillar}>
            <PillarShape pillar={pillar} size={18} />
            {words.pillars[pillar]}
          </li>
        ))}
      </ul>
      <p className="welcome-private">{words.private}</p>
      <div className="welcome-acts" role="status">
        {state === 'on' ? (
          <p className="welcome-on">{words.on}</p>
        ) : (
          <Button className="button is-main" onPress={turnOn}>
            {words.turnOn}
          </Button>
        )}
        {state === 'refused' && <p>{words.refused}</p>}
        {state === 'on' && (
          <a className="button is-main" href="https://mail.google.com/" target="_blank" rel="noreferrer">
            {words.openGmail}
          </a>
        )}
        <Button className="button" onPress={openWorkspace}>
          {words.workspace}
        </Button>
      </div>
      <p className="welcome-fine">{words.other}</p>
      <p className="welcome-fine">
        {words.backup}{' '}
        <Button className="button is-outlined" onPress={openBackup}>
          {words.backupNow}
        </Button>
      </p>
    </main>
  );
}
