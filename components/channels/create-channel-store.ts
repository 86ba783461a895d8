/** The state of channels on screen: what is followed, a link that is looked at, a version that is shown before it is taken. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChannelList, Failure, Result } from '../../notebook/calls';
import type { LinkLook, LookTrouble } from '../../sharing/followed-channel';
import type { OwnTrack } from '../../talk-tracks/own-track';
import type { NotebookPort, VersionsPort } from '../ports';

export interface ChannelsState {
  /** Null until it was answered. */
  readonly list: ChannelList | null;
  /** The link that was typed, and what lies there; null while nothing was looked at. */
  readonly look: { readonly link: string; readonly found: LinkLook } | null;
  /** Texts of the packs of a version that waits, of the channel whose changes are shown. */
  readonly offer: {
    readonly id: string;
    readonly texts: readonly string[];
    /** What the rep made of tracks, to tell what of it is touched. */
    readonly own: readonly OwnTrack[];
  } | null;
  /** What was said last: a channel that is followed now, or why something was not taken. */
  readonly said:
    | { readonly is: 'followed'; readonly id: string }
    | { readonly is: 'trouble'; readonly code: LookTrouble | 'not-taken' | 'failed-test' }
    | null;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly compare: VersionsPort['compare'];
  refresh(): Promise<void>;
  open(link: string): Promise<void>;
  dropLook(): void;
  /** Follows what was looked at. */
  follow(): Promise<void>;
  lookNow(): Promise<void>;
  show(id: string): Promise<void>;
  take(): Promise<void>;
  leave(): Promise<void>;
  unfollow(id: string): Promise<void>;
}

export type ChannelStore = StoreApi<ChannelsState>;

type Port = Pick<
  NotebookPort,
  | 'listChannels'
  | 'openChannelLink'
  | 'followChannel'
  | 'lookAtChannels'
  | 'openChannelOffer'
  | 'takeChannelOffer'
  | 'leaveChannelOffer'
  | 'unfollowChannel'
  | 'listOwnTracks'
>;

/** Makes the store; it holds nothing until `refresh` was called. */
export function createChannelStore(notebook: Port, compare: VersionsPort['compare']): ChannelStore {
  return createStore<ChannelsState>()((set, get) => {
    /** Asks for one thing; null where nothing was answered, which is told. */
    const ask = async <Value>(work: Promise<Result<Value>>): Promise<{ readonly value: Value } | null> => {
      set({ isBusy: true, failure: null });
      const answer = await work;
      set({ isBusy: false, ...(!answer.ok && { failure: answer.failure }) });
      return answer.ok ? { value: answer.value } : null;
    };

    /** Takes what waits, where the tests hold that the packs bring along; answers why not, or null. */
    const takeTried = async (id: string, texts: readonly string[]): Promise<'not-taken' | 'failed-test' | null> => {
      // The reader is brought for this alone.
      const { tryPack } = await import('../workspace/try-pack');
      if (texts.some((text) => tryPack(text).length > 0)) return 'failed-test';
      const answer = await ask(notebook.takeChannelOffer({ id }));
      return answer?.value ? null : 'not-taken';
    };

    return {
      compare,
      list: null,
      look: null,
      offer: null,
      said: null,
      isBusy: false,
      failure: null,

      refresh: async () => {
        const listed = await notebook.listChannels({});
        set(listed.ok ? { list: listed.value } : { failure: listed.failure });
      },
      open: async (link) => {
        set({ said: null, look: null });
        const found = await ask(notebook.openChannelLink({ link }));
        if (found) set({ look: { link, found: found.value } });
      },
      dropLook: () => set({ look: null }),
      follow: async () => {
        const { look } = get();
        if (!look?.found.ok) return;
        const { id, fingerprint } = look.found;
        const answer = await ask(notebook.followChannel({ link: look.link, fingerprint }));
        if (!answer) return;
        if (answer.value !== null) set({ look: null, said: { is: 'trouble', code: answer.value } });
        else {
          // What is followed for the first time is read with at once; there is nothing yet to compare it with.
          const texts = await ask(notebook.openChannelOffer({ id }));
          const trouble = texts?.value ? await takeTried(id, texts.value) : null;
          set({ look: null, said: trouble ? { is: 'trouble', code: trouble } : { is: 'followed', id } });
        }
        await get().refresh();
      },
      lookNow: async () => {
        set({ said: null });
        await ask(notebook.lookAtChannels({}));
        await get().refresh();
      },
      show: async (id) => {
        const answer = await ask(notebook.openChannelOffer({ id }));
        const own = await notebook.listOwnTracks({});
        if (answer?.value) set({ offer: { id, texts: answer.value, own: own.ok ? own.value : [] } });
      },
      take: async () => {
        const { offer } = get();
        if (!offer) return;
        const trouble = await takeTried(offer.id, offer.texts);
        set({ offer: null, said: trouble && { is: 'trouble', code: trouble } });
        await get().refresh();
      },
      leave: async () => {
        const { offer } = get();
        if (offer) await ask(notebook.leaveChannelOffer({ id: offer.id }));
        set({ offer: null });
        await get().refresh();
      },
      unfollow: async (id) => {
        await ask(notebook.unfollowChannel({ id }));
        await get().refresh();
      },
    };
  });
}
