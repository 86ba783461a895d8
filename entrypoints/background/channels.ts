/** Follows channels of packs: fetches through the page that may, keeps what was verified, looks when it is time. */
import { browser } from 'wxt/browser';
import { type FetchMessage, isFetchAnswer } from '../../messages/fetch-message';
import type { ChannelCalls } from '../../notebook/calls';
import type { NotebookAnswers } from '../../notebook/create-notebook';
import type { Ratchet } from '../../sharing/channel-state';
import { Unreachable } from '../../sharing/fetch-path';
import { createChannelFollower } from '../../sharing/follow-channels';
import type { FollowedChannel } from '../../sharing/followed-channel';
import { readPolicy } from '../../sharing/policy';
import { withHiddenPage } from './hidden-page';

const ALARM = 'look-at-channels';
/** Minutes; each channel has its own time, this only asks whether it has come. */
const PERIOD = 15;
/** In the browser's own storage, so that a database that was wiped opens no way back. */
const RATCHETS = 'channelRatchets';

export const isChannelAlarm = ({ name }: { readonly name: string }): boolean => name === ALARM;

/** Sets the alarm, unless it is set. */
export async function watchForChannels(): Promise<void> {
  if (import.meta.env.CHROME && !(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: PERIOD });
}

/** One file, through the page that may fetch. Throws `Unreachable` where nothing whole came back. */
async function fetchFile(fetchFrom: string, path: string): Promise<Uint8Array | null> {
  const message: FetchMessage = { keeptrack: 1, fetchFrom, path };
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (answer === null) return null;
  if (!isFetchAnswer(answer) || answer === 'unreachable' || answer === null) throw new Unreachable('no answer');
  return Uint8Array.from(atob(answer.bytes), (letter) => letter.charCodeAt(0));
}

async function readManaged(): Promise<ReturnType<typeof readPolicy>> {
  // Where nobody manages this browser, some have no such storage at all.
  return readPolicy(await browser.storage.managed.get(null).catch(() => undefined));
}

type Book = Readonly<Record<string, Ratchet>>;

/** Makes the follower and the answers for pages. */
export function followChannels(notebook: NotebookAnswers) {
  const ratchets = async () => ((await browser.storage.local.get(RATCHETS))[RATCHETS] ?? {}) as Book;
  const follower = createChannelFollower({
    async list() {
      const kept = await notebook.listKeptChannels({});
      // What this device wrote itself; what cannot be read any more is followed anew by its link.
      return kept.ok ? kept.value.flatMap(({ text }) => JSON.parse(text) as FollowedChannel) : [];
    },
    async keep(channel) {
      await notebook.keepChannel({ id: channel.id, text: JSON.stringify(channel) });
    },
    async drop(id) {
      await notebook.dropChannel({ id });
    },
    ratchet: async (id) => (await ratchets())[id] ?? null,
    raise: async (id, ratchet) => browser.storage.local.set({ [RATCHETS]: { ...(await ratchets()), [id]: ratchet } }),
    readAt: (url) => (path) => fetchFile(url, path),
    policy: async () => (await readManaged()).policy,
    takePacks: async (texts, without) => (await notebook.takePacks({ texts, without })).ok,
    now: () => new Date(),
    chance: Math.random,
  });

  let turn: Promise<unknown> = Promise.resolve();
  /** One at a time, with the page that may fetch open. */
  const online = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(() => withHiddenPage(work));
    turn = next.catch(() => undefined);
    return next;
  };
  const done = <Value>(value: Value) => ({ ok: true, value }) as const;

  type Answers = {
    readonly [Name in keyof ChannelCalls]: (
      request: Parameters<ChannelCalls[Name]>[0],
    ) => Promise<{ readonly ok: true; readonly value: ReturnType<ChannelCalls[Name]> }>;
  };
  const canFetch = import.meta.env.CHROME;
  const answers: Answers = {
    listChannels: async () => {
      const { policy, wrong } = await readManaged();
      const mayAdd = canFetch && policy.allowUserChannels;
      return done({ channels: await follower.list(), canFetch, mayAdd, wrongPolicy: wrong });
    },
    openChannelLink: async ({ link }) =>
      done(canFetch ? await online(() => follower.open(link)) : ({ ok: false, code: 'unreachable' } as const)),
    followChannel: async ({ link, fingerprint }) =>
      done(canFetch ? await online(() => follower.follow(link, fingerprint)) : 'unreachable'),
    lookAtChannels: async () => {
      if (canFetch) await online(() => follower.lookAround(() => true));
      return done(null);
    },
    openChannelOffer: async ({ id }) => done(await follower.offer(id)),
    takeChannelOffer: async ({ id }) => done(await follower.take(id)),
    leaveChannelOffer: async ({ id }) => {
      await follower.leave(id);
      return done(null);
    },
    unfollowChannel: async ({ id }) => done(await follower.unfollow(id)),
  };

  return {
    answers,
    /** Looks at those for which it is time. Never rejects. */
    async lookAround(): Promise<void> {
      if (canFetch) await online(() => follower.lookAround()).catch((error: unknown) => console.warn(error));
    },
  };
}
