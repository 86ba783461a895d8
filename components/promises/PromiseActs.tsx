/** What can become of an open promise besides being kept: the sentence that made it, a new date, another way of keeping it, a reminder, its end. */
import { useState } from 'react';
import type { PromiseChange } from '../../notebook/calls';
import type { PromiseRecord } from '../../notebook/model';
import { useActions, useCoach } from '../store/use-coach';
import { Button } from '../ui/Button';
import { languageOf } from '../words/language-of';
import { useWords } from '../words/WordsProvider';
import { CalendarLinks } from './CalendarLinks';
import { KeepForm } from './KeepForm';
import { PromiseEditor } from './PromiseEditor';
import { RemindFields } from './RemindFields';

export interface PromiseActsProps {
  readonly promise: PromiseRecord;
  close(): void;
}

type Opened = 'acts' | 'move' | 'keep' | 'remind';

export function PromiseActs({ promise, close }: PromiseActsProps) {
  const [opened, setOpened] = useState<Opened>('acts');
  const { changePromise } = useActions();
  // What was typed stays in its field where it was not saved.
  const change = async (asked: PromiseChange) => {
    if (await changePromise(promise.id, asked)) close();
  };
  const back = () => setOpened('acts');
  if (opened === 'move')
    return (
      <PromiseEditor
        action={promise.action}
        due={promise.due}
        to={promise.contactName}
        isMove
        save={({ action: _, ...moved }) => void change(moved)}
        cancel={back}
      />
    );
  if (opened === 'keep') return <KeepForm keep={(note) => void change({ to: 'kept', note })} cancel={back} />;
  if (opened === 'remind') return <RemindFields promise={promise} change={change} cancel={back} />;
  return <Acts promise={promise} open={setOpened} change={change} />;
}

interface ActsProps {
  readonly promise: PromiseRecord;
  open(what: Opened): void;
  change(change: PromiseChange): Promise<void>;
}

function Acts({ promise, open, change }: ActsProps) {
  const words = useWords().promises;
  const draft = useCoach((state) => state.draft);
  const { answerDelivery, exportPromise, saveText } = useActions();
  const [showsCalendar, setShowsCalendar] = useState(false);
  const { id, who, sentence, condition, deliversIn } = promise;
  const isDelivered = draft !== null && deliversIn === draft.identity.key;
  return (
    <>
      {sentence && (
        <blockquote className="line" lang={languageOf(sentence)}>
          {sentence}
        </blockquote>
      )}
      <div className="acts promise-acts">
        {draft && who === 'writer' && (
          <Button aria-pressed={isDelivered} onPress={() => void answerDelivery(id, isDelivered ? null : true)}>
            {isDelivered ? words.notDelivered : words.delivers}
          </Button>
        )}
        <Button onPress={() => open('move')}>{words.move}</Button>
        <Button onPress={() => open('keep')}>{words.keptOtherwise}</Button>
        {who === 'writer' && <Button onPress={() => open('remind')}>{words.remind}</Button>}
        <Button aria-expanded={showsCalendar} onPress={() => setShowsCalendar(!showsCalendar)}>
          {words.calendar.label}
        </Button>
        {condition && <Button onPress={() => void change({ to: 'lapsed' })}>{words.lapse}</Button>}
        <Button onPress={() => void change({ to: 'withdrawn' })}>{words.withdraw}</Button>
      </div>
      {showsCalendar && <CalendarLinks promise={promise} exportPromise={exportPromise} saveText={saveText} />}
    </>
  );
}
