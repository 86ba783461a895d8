/** The form of one entry, or of the pack's own words: fields under headings, what is wrong at its place, what was said and what changed. */
import { useEffect, useMemo, useRef } from 'react';
import type { SectionName } from '../../talk-tracks/check-draft-pack';
import type { JsonPath } from '../../talk-tracks/pack-problem';
import { Button } from '../ui/Button';
import { valueAt, withValueAt } from './at-path';
import { type AnyEntry, entriesIn, freeId, newCue, type Place } from './entries';
import { ENTRY_FORMS, HEAD_FORM } from './entry-forms';
import { AnyField } from './fields/AnyField';
import { FieldProblems } from './fields/FieldProblems';
import { type FormInUse, FormProvider } from './fields/use-form';
import { followTitle } from './follow-title';
import { HistoryPart } from './HistoryPart';
import { placeName } from './problems-of';
import { RemarksPart } from './RemarksPart';
import { TestOutcome } from './TestOutcome';
import { useDraft, useStudioActions, useStudioWords, useSurroundings } from './use-studio';

/** The form of what is open. */
export function EntrySheet() {
  const place = useDraft((open) => open.place);
  return <Sheet key={place ? `${place.section}/${place.index}` : 'head'} place={place} />;
}

function Sheet({ place }: { readonly place: Place | null }) {
  const words = useStudioWords();
  const pack = useDraft((open) => open.pack);
  const sheet = useRef<HTMLDivElement>(null);
  const form = useEntryForm(place);
  useJump(sheet);
  const entry: AnyEntry | undefined = place ? entriesIn(pack, place.section)[place.index] : undefined;
  if (place && !entry) return null;
  const parts = place ? ENTRY_FORMS[place.section] : HEAD_FORM;
  return (
    <FormProvider value={form}>
      <div className="studio-sheet" ref={sheet}>
        {place && <EntryActs place={place} />}
        <FieldProblems path={[]} />
        {place?.section === 'tests' && <TestOutcome index={place.index} />}
        {parts.map(({ part, fields }) => (
          <section key={part} className="studio-part-of" aria-label={words.parts[part]}>
            <h3>{words.parts[part]}</h3>
            <div className="studio-fields">
              {fields.map((field) => (
                <AnyField key={field.name} field={field} owner={entry ?? pack} path={[]} />
              ))}
            </div>
          </section>
        ))}
        <RemarksPart about={place && entry ? `${place.section}/${entry.id}` : ''} />
        {place && entry && <HistoryPart section={place.section} id={entry.id} />}
      </div>
    </FormProvider>
  );
}

function EntryActs({ place }: { readonly place: Place }) {
  const words = useStudioWords();
  const { duplicate, remove, turn } = useStudioActions();
  const state = useDraft(({ pack }) =>
    place.section === 'tracks' ? (pack.tracks[place.index]?.state ?? 'published') : null,
  );
  return (
    <div className="studio-acts">
      <Button onPress={() => duplicate(place)}>{words.duplicate}</Button>
      {(state === 'published' || state === 'retired') && (
        // One button for both ways, so that the focus stays where it is.
        <Button onPress={() => turn(place)}>{state === 'published' ? words.retire : words.publishTrack}</Button>
      )}
      <Button onPress={() => remove(place)}>{words.remove}</Button>
    </div>
  );
}

/** What the fields of the open entry do; the same for as long as it is open, so that a key draws one field anew. */
function useEntryForm(place: Place | null): FormInUse {
  const { store } = useSurroundings();
  const { section, index } = place ?? {};
  return useMemo(() => {
    const { edit, editEntry } = store.getState();
    const at = section === undefined || index === undefined ? null : { section, index };
    return {
      entry: at ? `${at.section}/${at.index}` : '',
      change: (path, value, isTyping = false) => {
        const what = isTyping ? placeName(path) : null;
        const { open } = store.getState();
        if (!open) return;
        if (!at) edit((pack) => withValueAt(pack, path, value) as typeof pack, what === null ? null : `head/${what}`);
        else
          editEntry(
            at,
            // The value is what the form of this section is for, so the entry keeps its shape.
            (entry) => followTitle(open, at.section, entry, withValueAt(entry, path, value) as typeof entry),
            what,
          );
      },
      fresh: (path, blank) => {
        const { open } = store.getState();
        return open && at ? freshPart(open.pack, at.section, at.index, path, blank) : blank;
      },
    };
  }, [store, section, index]);
}

/** A part with an id that nothing of its kind has. */
function freshPart(
  pack: Parameters<typeof newCue>[0],
  section: SectionName,
  index: number,
  path: JsonPath,
  blank: object,
): object {
  const entry = entriesIn(pack, section)[index];
  const name = String(path.at(-1));
  if (name === 'cues' && entry) return newCue(pack, entry.id);
  if (!('id' in blank)) return blank;
  const beside = (valueAt(entry, path) ?? []) as readonly { readonly id: string }[];
  const taken = new Set(beside.map(({ id }) => id));
  const word = name.replace(/s$/, '');
  let number = beside.length + 1;
  while (taken.has(`${word}-${number}`)) number += 1;
  return { ...blank, id: name === 'cues' ? freeId(pack, `${word}-${number}`) : `${word}-${number}` };
}

/** Takes whoever asked to a place inside: its field, or the part that holds it. */
function useJump(sheet: React.RefObject<HTMLElement | null>): void {
  const jump = useDraft((open) => open.jump);
  const { landed } = useStudioActions();
  useEffect(() => {
    if (jump === null) return;
    const steps = jump.split('/');
    for (let length = steps.length; length > 0; length -= 1) {
      const name = CSS.escape(steps.slice(0, length).join('/'));
      const place = sheet.current?.querySelector<HTMLElement>(`[data-at="${name}"]`);
      if (!place) continue;
      place.scrollIntoView({ block: 'center' });
      place.querySelector<HTMLElement>('input, textarea, button')?.focus();
      break;
    }
    landed();
  }, [jump, landed, sheet]);
}
