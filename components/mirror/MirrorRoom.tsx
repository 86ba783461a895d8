/**
 * The user's own mirror: what became of promises, what sent drafts carried. It counts and does not judge; nothing of it is
 * stored, nothing leaves the page.
 */
import { useMemo, useState } from 'react';
import { Switch } from 'react-aria-components';
import { useStore } from 'zustand';
import type { DevicePort } from '../ports';
import { zoneFor } from '../surroundings';
import { useWorkspaceWords } from '../words/use-workspace-words';
import { Choice } from '../workspace/Choice';
import type { WorkspaceStore } from '../workspace/create-workspace-store';
import { promisesIn } from './count-promises';
import { PillarsPanel } from './PillarsPanel';
import { PromisesByPerson, PromisesByWeek } from './PromisePanels';
import { StandingPatterns } from './StandingFill';
import { useMirrorWords } from './use-mirror-words';
import { lastWeeks } from './weeks';
import './mirror.css';

type Period = '12' | '26' | '52';

export interface MirrorRoomProps {
  readonly store: WorkspaceStore;
  readonly device: DevicePort;
}

export function MirrorRoom({ store, device }: MirrorRoomProps) {
  const words = useMirrorWords();
  const { rooms } = useWorkspaceWords();
  const mirrored = useStore(store, (state) => state.mirrored);
  const zone = zoneFor({ zone: useStore(store, (state) => state.settings?.zone ?? 'auto') });
  const [period, setPeriod] = useState<Period>('12');
  const [showTables, setShowTables] = useState(false);

  const { weeks, counted } = useMemo(() => {
    const now = device.now();
    const last = lastWeeks(now, Number(period), zone);
    return { weeks: last, counted: promisesIn(last, mirrored?.promises ?? [], now, zone) };
  }, [mirrored, period, zone, device]);

  return (
    <section aria-labelledby="mirror-title" className="mirror">
      <div className="room-head">
        <h2 id="mirror-title">{rooms.mirror}</h2>
        <Switch className="switch" isSelected={showTables} onChange={setShowTables}>
          <span className="switch-track" aria-hidden="true" />
          {words.showTables}
        </Switch>
      </div>
      <p className="intro">{words.intro}</p>
      <Choice<Period> label={words.period} value={period} options={words.periods} choose={setPeriod} />
      <StandingPatterns />
      {mirrored?.promises && (
        <>
          <PromisesByWeek weeks={weeks} promises={counted} showTable={showTables} />
          <PromisesByPerson contacts={mirrored.contacts} promises={counted} showTable={showTables} />
        </>
      )}
      {mirrored?.sendings && (
        <PillarsPanel weeks={weeks} sendings={mirrored.sendings} zone={zone} showTable={showTables} />
      )}
    </section>
  );
}
