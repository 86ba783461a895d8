/** Channels of packs: what is followed, how the last look went, a link to follow one more, and what a newer version changes. */
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ChannelInfo } from '../../sharing/followed-channel';
import { openPack } from '../../talk-tracks/open-pack';
import { parsePack } from '../../talk-tracks/parse-pack';
import type { ChannelStore, ChannelsState } from '../channels/create-channel-store';
import { PackChanges } from '../packs/PackChanges';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { CHANNEL_WORDS } from '../words/channels';
import { formatMoment } from '../words/format-moment';
import { useLanguage } from '../words/WordsProvider';
import type { WorkspaceStore } from './create-workspace-store';
import { FailureText } from './FailureText';

export interface ChannelsPartProps {
  readonly store: WorkspaceStore;
  readonly now: Date;
}

export function ChannelsPart({ store, now }: ChannelsPartProps) {
  const words = CHANNEL_WORDS[useLanguage()];
  const channels = useStore(store, (state) => state.channels);
  const packs = useStore(store, (state) => state.packs);
  const { list, said, isBusy, failure } = useStore(channels);
  // Whatever changed in the notebook may have come from a channel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the packs were.
  useEffect(() => void channels.getState().refresh(), [channels, packs]);
  if (!list) return null;
  return (
    <section className="channels" aria-labelledby="channels-title">
      <div className="room-head">
        <h2 id="channels-title">{words.title}</h2>
        {list.channels.length > 0 && list.canFetch && (
          <Button isDisabled={isBusy} onPress={() => void channels.getState().lookNow()}>
            {isBusy ? words.looking : words.lookNow}
          </Button>
        )}
      </div>
      <p className="intro">{words.intro}</p>
      {!list.canFetch && <p className="empty">{words.cannotFetch}</p>}
      {list.wrongPolicy.length > 0 && <p className="field-problem">{words.badPolicy(list.wrongPolicy.join(', '))}</p>}
      <div role="status">
        {failure && <FailureText failure={failure} />}
        {said?.is === 'followed' && <p>{words.isFollowed(said.id)}</p>}
        {said?.is === 'trouble' && (
          <p className="field-problem">
            {said.code === 'not-taken'
              ? words.notTaken
              : said.code === 'failed-test'
                ? words.failedTest
                : words.troubles[said.code]}
          </p>
        )}
      </div>
      <ul className="pack-list">
        {list.channels.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} store={store} now={now} />
        ))}
      </ul>
      {list.channels.length === 0 && <p className="empty">{words.none}</p>}
      {list.canFetch && (list.mayAdd ? <LinkForm channels={channels} /> : <p className="intro">{words.mayNotAdd}</p>)}
    </section>
  );
}

interface ChannelCardProps extends ChannelsPartProps {
  readonly channel: ChannelInfo;
}

function ChannelCard({ channel, store, now }: ChannelCardProps) {
  const language = useLanguage();
  const words = CHANNEL_WORDS[language];
  const { id, url, by, version, looked, next, trouble, expired, days, offers, wasLeft, packs } = channel;
  const channels = useStore(store, (state) => state.channels);
  const shown = useStore(channels, (state) => state.offer);
  const { show, unfollow } = channels.getState();
  return (
    <li className="pack">
      <div>
        <h3>
          {id} {version !== null && <small>{words.version(version)}</small>}
        </h3>
        <p>{words.packs(packs.map(({ title }) => title[language]))}</p>
        <p className="pack-facts">
          {[
            new URL(url).host,
            by === 'policy' && words.byPolicy,
            looked && words.looked(formatMoment(looked, now, language)),
            next && words.next(formatMoment(next, now, language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {trouble && <p className="field-problem">{words.troubles[trouble.code]}</p>}
        {expired && <p className="field-problem">{words.expired(days)}</p>}
        {(offers || wasLeft) && <p>{offers ? words.offers : words.wasLeft}</p>}
        {shown?.id === id && <Offer store={store} {...shown} />}
      </div>
      <div className="pack-acts">
        {(offers || wasLeft) && shown?.id !== id && (
          <Button look={offers ? 'main' : 'plain'} aria-label={`${words.show}: ${id}`} onPress={() => void show(id)}>
            {words.show}
          </Button>
        )}
        {by === 'user' && (
          <Button aria-label={`${words.unfollow}: ${id}. ${words.unfollowSure}`} onPress={() => void unfollow(id)}>
            {words.unfollow}
          </Button>
        )}
      </div>
    </li>
  );
}

interface OfferProps extends Pick<NonNullable<ChannelsState['offer']>, 'texts' | 'own'> {
  readonly store: WorkspaceStore;
}

/** What the newest version changes, pack by pack; it is taken or left as a whole. */
function Offer({ store, texts, own }: OfferProps) {
  const language = useLanguage();
  const words = CHANNEL_WORDS[language];
  const stored = useStore(store, (state) => state.packs);
  const channels = useStore(store, (state) => state.channels);
  const changed = useMemo(
    () =>
      texts.flatMap((text) => {
        const parsed = parsePack(text);
        if (!parsed.ok) return [];
        const row = stored.find(({ id }) => id === parsed.pack.id);
        return { newer: parsed.pack, older: row ? openPack(row) : null };
      }),
    [texts, stored],
  );
  const { take, leave, compare } = channels.getState();
  return (
    <div>
      {changed.map(({ newer, older }) =>
        !older ? (
          <p key={newer.id}>{words.added(newer.name[language])}</p>
        ) : older.version === newer.version ? null : (
          <PackChanges key={newer.id} older={older} newer={newer} changes={compare(older, newer)} own={own} />
        ),
      )}
      <div className="acts">
        <Button look="main" onPress={() => void take()}>
          {words.takeAll}
        </Button>
        <Button onPress={() => void leave()}>{words.leave}</Button>
      </div>
    </div>
  );
}

function LinkForm({ channels }: { readonly channels: ChannelStore }) {
  const language = useLanguage();
  const words = CHANNEL_WORDS[language];
  const look = useStore(channels, (state) => state.look);
  const isBusy = useStore(channels, (state) => state.isBusy);
  const [link, setLink] = useState('');
  const { open, follow, dropLook } = channels.getState();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (link.trim() !== '') void open(link.trim());
  };
  return (
    <form className="sheet" onSubmit={submit}>
      <div className="fields in-row">
        <TextField
          label={words.link}
          value={link}
          placeholder={words.linkHint}
          onChange={setLink}
          problem={look && !look.found.ok ? words.troubles[look.found.code] : null}
        />
        <Button type="submit" isDisabled={isBusy}>
          {isBusy ? words.looking : words.look}
        </Button>
      </div>
      {look?.found.ok && (
        <section aria-label={words.found(look.found.id)}>
          <h3>{words.found(look.found.id)}</h3>
          <p>{words.packs(look.found.packs.map(({ title }) => title[language]))}</p>
          {look.found.isFollowed ? (
            <p>{words.followed}</p>
          ) : (
            <>
              <p>{look.found.isNamed ? words.named : words.compare}</p>
              <p className="fingerprint">{look.found.words[language]}</p>
              <div className="acts">
                <Button look="main" onPress={() => void follow()}>
                  {look.found.isNamed ? words.followNamed : words.follow}
                </Button>
                <Button onPress={dropLook}>{words.leave}</Button>
              </div>
            </>
          )}
        </section>
      )}
    </form>
  );
}
