/** Lines into the draft, or onto the clipboard, and what came of it: never a claim that was not seen to be true. */
import type { Span, Suggestion } from '../../talk-tracks/model';
import type { DraftSnapshot, InsertOutcome } from '../../talk-tracks/page-draft';
import { localiseLine, PLACEHOLDER } from '../words/placeholder-names';
import type { SliceContext } from './coach-state';
import { offeredSuggestions } from './offered-suggestions';
import type { DraftSlice, InsertSlice, Outcome } from './slices';

/** The wordings of a suggestion in the language it puts first: that of the draft. */
export const wordingsOf = ({ lines }: Suggestion): readonly string[] =>
  lines.filter(({ lang }) => lang === lines[0]?.lang).map(({ text }) => text);

/** The wording that is shown; undefined for a suggestion without lines. */
export function wordingOf(suggestion: Suggestion, chosen: Readonly<Record<string, number>>): string | undefined {
  const wordings = wordingsOf(suggestion);
  const index = Object.hasOwn(chosen, suggestion.track) ? (chosen[suggestion.track] ?? 0) : 0;
  return wordings[index % Math.max(1, wordings.length)];
}

/** Milliseconds for which a success stays on screen. */
const GOOD_NEWS = 6000;

/** The placeholders that a draft still holds, in its order. */
export const placeholdersIn = (body: string): readonly (Span & { readonly text: string })[] =>
  [...body.matchAll(PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

/** The line with a space before it where the caret stands right behind an English word. */
export function fitLine(text: string, { body, selection }: DraftSnapshot): string {
  const before = selection ? body.slice(Math.max(0, selection.start - 1), selection.start) : '';
  const needsSpace =
    /[^\s\p{Script=Han}\p{Ps}\p{Pi}，。！？；：、]/u.test(before) && /^[\p{Script=Latin}\p{N}{]/u.test(text);
  return needsSpace ? ` ${text}` : text;
}

/** Whether a better line is a whole sentence: put over single words it would break the one they stand in. */
export const isSentence = (line: string): boolean => /[.!?。！？][”"’)）」』]*$/.test(line.trim());

/** Whether a line can go into the draft; else it is copied. */
export const canWrite = ({ draft, health, lineClosed }: Pick<DraftSlice, 'draft' | 'health' | 'lineClosed'>): boolean =>
  draft !== null && !lineClosed && (health === null || health.state === 'works');

export function createInsertSlice({ ports, set, get, later }: SliceContext): InsertSlice {
  const { page, device, notebook } = ports;

  const copy = async (text: string): Promise<boolean> => {
    try {
      return await device.copy(text);
    } catch {
      return false;
    }
  };

  /** Good news goes by itself; everything else stays until it is dismissed. */
  const tell = (outcome: Outcome) => {
    set({ outcome });
    if (outcome.kind === 'inserted' || outcome.kind === 'copied')
      later(() => get().outcome === outcome && set({ outcome: null }), GOOD_NEWS);
  };

  const judge = async (answer: InsertOutcome, text: string): Promise<Outcome> => {
    if (answer.outcome === 'inserted') return { kind: 'inserted', undoable: answer.undoable };
    if (answer.outcome === 'refused') return { kind: 'refused', why: answer.why, text };
    return (await copy(text)) ? { kind: 'failed', why: answer.why, text } : { kind: 'not-copied', text };
  };

  const write = async (text: string, replace?: Span & { readonly text: string }, revision?: number) => {
    const { draft, inserting } = get();
    if (!draft || inserting) return false;
    set({ inserting: true, outcome: null });
    const { key } = draft.identity;
    const request = { key, revision: revision ?? draft.revision, text, ...(replace && { replace }) };
    const answer = await get().askPage(page.insert(request));
    if (answer) tell(await judge(answer, text));
    else if (get().lineClosed) tell({ kind: 'line-closed' });
    set({ inserting: false });
    if (answer?.outcome !== 'inserted') return false;
    await selectFirstPlaceholder(key, text, answer.start);
    return true;
  };

  /** For the contact's card. That it was not remembered changes nothing in the draft. */
  const recordInserted = (text: string, track: string, key: string) => {
    const { contact } = get();
    get().countInserted(key, track, text);
    void notebook.addInserted({
      id: device.newId(),
      at: device.now().toISOString(),
      contactId: contact?.id ?? null,
      ...(contact && { contactName: contact.name }),
      track,
      text,
    });
  };

  const selectFirstPlaceholder = async (key: string, text: string, start: number) => {
    const first = placeholdersIn(text)[0];
    if (!first) return;
    await get().askPage(page.select({ key, span: { start: start + first.start, end: start + first.end } }));
  };

  return {
    outcome: null,
    inserting: false,
    askedAbout: null,

    async insertLine(line, track, sure = false) {
      const { draft, reading } = get();
      const proof = reading?.reading.suggestions.find((one) => one.track === track)?.proof;
      if (track !== undefined && proof && proof.standing !== 'good' && !sure) {
        set({ askedAbout: { track, text: line } });
        return;
      }
      set({ askedAbout: null });
      const text = localiseLine(line);
      if (!draft || !canWrite(get())) return get().copyLine(text);
      if ((await write(fitLine(text, draft))) && track !== undefined) recordInserted(text, track, draft.identity.key);
    },

    leaveLine: () => set({ askedAbout: null }),

    async insertFirst() {
      const [first] = offeredSuggestions(get().reading?.reading.suggestions ?? [], get().own);
      const text = first && wordingOf(first, get().wordings);
      if (first && text) await get().insertLine(text, first.track);
    },

    async replaceRisk(risk) {
      const { reading } = get();
      const { instead } = risk;
      const span = isSentence(instead) ? reading?.reading.sentences[risk.sentence] : risk;
      if (!reading || !span || !canWrite(get())) return get().copyLine(instead);
      const { start, end } = span;
      await write(localiseLine(instead), { start, end, text: reading.body.slice(start, end) }, reading.revision);
    },

    async copyLine(line) {
      const text = localiseLine(line);
      tell((await copy(text)) ? { kind: 'copied' } : { kind: 'not-copied', text });
    },

    tellCovered: () => set({ outcome: { kind: 'covered' } }),
    dismissOutcome: () => set({ outcome: null }),
  };
}
