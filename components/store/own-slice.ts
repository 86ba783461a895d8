/** What the rep makes of tracks for themselves: shown at once, kept by the notebook, and taken back where it was not kept. */
import type { Bilingual } from '../../talk-tracks/model';
import type { OwnLine, OwnTrack } from '../../talk-tracks/own-track';
import type { SliceContext } from './coach-state';
import { findTrack } from './find-track';
import { shownLines } from './own-lines';
import type { OwnChange, OwnSlice } from './slices';

/** One row, as far as it says something. */
interface Wish {
  readonly isHidden: boolean;
  readonly isFavourite: boolean;
  readonly lines: readonly OwnLine[];
}

const wishOf = (row: OwnTrack | null): Wish => ({
  isHidden: row?.isHidden ?? false,
  isFavourite: row?.isFavourite ?? false,
  lines: row?.lines ?? [],
});

const rowOf = (id: string, { isHidden, isFavourite, lines }: Wish): Omit<OwnTrack, 'updatedAt'> => ({
  id,
  ...(isHidden && { isHidden: true as const }),
  ...(isFavourite && { isFavourite: true as const }),
  ...(lines.length > 0 && { lines }),
});

const sameText = (one: Bilingual, other: Bilingual): boolean => one.en === other.en && one.zh === other.zh;

/** Lists are asked for anew between a look and a press: a line is known again by what it says. */
const sameLine = (one: OwnLine, other: OwnLine | undefined): boolean =>
  other !== undefined && one.at === other.at && sameText(one.of, other.of) && sameText(one.text, other.text);

export function createOwnSlice({ ports: { notebook, device }, set, get }: SliceContext): OwnSlice {
  /** Counts changes by hand and their saving: a list that was asked for before one is older than what is on screen. */
  let changes = 0;

  const rowWith = (id: string): OwnTrack | null => get().own.find((one) => one.id === id) ?? null;

  const put = (id: string, wish: Wish) => {
    const others = get().own.filter((one) => one.id !== id);
    const says = wish.isHidden || wish.isFavourite || wish.lines.length > 0;
    set({ own: says ? [...others, { ...rowOf(id, wish), updatedAt: device.now().toISOString() }] : others });
  };

  /** Answers whether it was kept. */
  const keep = async (id: string, wish: Wish): Promise<boolean> => {
    const was = wishOf(rowWith(id));
    put(id, wish);
    changes += 1;
    const answer = await notebook.saveOwnTrack(rowOf(id, wish));
    changes += 1;
    if (!answer.ok) put(id, was);
    set({ ownFailure: answer.ok ? null : answer.failure });
    return answer.ok;
  };

  /** Says what was done once it is kept, never before. */
  const change = async (id: string, did: OwnChange['did'], to: (was: Wish) => Partial<Wish>): Promise<boolean> => {
    const was = rowWith(id);
    const wish = wishOf(was);
    const isKept = await keep(id, { ...wish, ...to(wish) });
    set({ lastOwn: isKept ? { id, did, was } : null });
    return isKept;
  };

  /** The line on screen at a place, and the lines that the rep has of this track. */
  const lineAt = (id: string, place: number) => {
    const team = findTrack(get().reader.teamPacks, id)?.track;
    return team && shownLines(team, rowWith(id)).find((line) => line.place === place);
  };

  return {
    own: [],
    ownFailure: null,
    lastOwn: null,
    wording: null,

    async refreshOwn() {
      const before = changes;
      const answer = await notebook.listOwnTracks({});
      if (answer.ok && before === changes) set({ own: answer.value });
    },

    favour: (id, isFavourite) => change(id, isFavourite ? 'favoured' : 'unfavoured', () => ({ isFavourite })),
    async hide(id, isHidden) {
      const isKept = await change(id, isHidden ? 'hidden' : 'shown', () => ({ isHidden }));
      if (isKept && isHidden) get().countHidden(id);
      return isKept;
    },

    beginWording(track, place) {
      const line = lineAt(track, place);
      if (line) set({ wording: { track, place, text: line.text } });
    },

    editWording(text) {
      const { wording } = get();
      if (wording) set({ wording: { ...wording, text: { ...wording.text, ...text } } });
    },

    leaveWording: () => set({ wording: null }),

    async saveWording() {
      const { wording } = get();
      const line = wording && lineAt(wording.track, wording.place);
      if (!wording || !line) return;
      const of = line.own ? line.own.line.of : line.text;
      const [en, zh] = [wording.text.en.trim() || of.en, wording.text.zh.trim() || of.zh];
      const mine: OwnLine = { at: line.own ? line.own.line.at : line.place, of, text: { en, zh } };
      const isTheirs = sameText(mine.text, of);
      const isKept = await change(wording.track, isTheirs ? 'unworded' : 'worded', ({ lines }) => ({
        lines: [...lines.filter((one) => !sameLine(one, line.own?.line)), ...(isTheirs ? [] : [mine])],
      }));
      if (isKept && get().wording === wording) set({ wording: null });
    },

    async takeTeamLine(id, line) {
      await change(id, 'unworded', ({ lines }) => ({ lines: lines.filter((one) => !sameLine(one, line)) }));
    },

    async keepOwnLine(id, { line, place, team }) {
      if (!team) return;
      const kept: OwnLine = { ...line, at: place, of: team };
      await change(id, 'kept', ({ lines }) => ({ lines: lines.map((one) => (sameLine(one, line) ? kept : one)) }));
    },

    async undoOwn() {
      const { lastOwn } = get();
      if (!lastOwn) return;
      set({ lastOwn: null });
      await keep(lastOwn.id, wishOf(lastOwn.was));
    },

    dismissOwn: () => set({ lastOwn: null, ownFailure: null }),
  };
}
