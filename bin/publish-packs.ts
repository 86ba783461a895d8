/** `keeptrack pack publish`: signs packs as the next version of a channel, and begins the channel where there is none. */

import { ROOT_PATH, type Root } from '../sharing/channel-model';
import type { ChannelStore } from '../sharing/channel-store';
import { comparePacks } from '../sharing/compare-packs';
import { fingerprintOf, writeFingerprint } from '../sharing/fingerprint';
import { openChannel } from '../sharing/open-channel';
import { type PublishOrder, type PublishResult, publish } from '../sharing/publish';
import { signFile } from '../sharing/sign-file';
import type { SigningKey } from '../sharing/signing-key';
import type { Pack } from '../talk-tracks/model';
import { serialisePack } from '../talk-tracks/parse-pack';
import { runPackTests } from '../talk-tracks/run-pack-tests';
import { CommandError } from './command-error';
import { summarise } from './compare-pack-files';
import { openKeys } from './key-files';
import { writeProblem } from './load-packs';
import { misuse } from './misuse';
import { openStore } from './open-store';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS } from './pack-words';
import { readText } from './read-file';
import { goodPackFile } from './read-pack-file';

const DAY = 86_400_000;

/** 0 where it was published; 1 where something is refused; 3 where somebody else was faster. In the last two nothing of theirs was touched. */
export async function publishPacks(command: PackCommand): Promise<number> {
  if (command.to === null) throw misuse('Where to? --to FOLDER or --to https://…');
  const keys = await openKeys(command.keys);
  const packs = await Promise.all(command.files.map(goodPackFile));
  for (const [index, pack] of packs.entries())
    if (runPackTests(pack).length > 0)
      throw new CommandError(
        1,
        `${command.files[index]}: its tests do not hold; see: keeptrack pack test ${command.files[index]}`,
      );
  const store = await openStore(command.to);
  const now = new Date();
  const before = await openChannel(async (path) => (await store.read(path))?.bytes ?? null, null, now.toISOString());
  const known = before?.ok ? before.packs.map(({ pack }) => pack) : [];
  refuseReusedVersions(packs, known);
  const order: PublishOrder = {
    packs: packs.map(serialisePack),
    keys,
    issued: inSeconds(now),
    expires: inSeconds(new Date(now.getTime() + command.days * DAY)),
    roots: await rootsFor(command, store, keys, inSeconds(now)),
    ...(command.revoked.length > 0 && { revokedKids: command.revoked }),
    ...(command.atVersion !== null && { version: command.atVersion }),
  };
  const result = await publish(store, order);
  return report(result, packs, known, command);
}

/** A version that was published says one thing for ever. */
function refuseReusedVersions(packs: readonly Pack[], known: readonly Pack[]): void {
  const published = new Map(known.map((pack) => [`${pack.id} ${pack.version}`, serialisePack(pack)]));
  const reused = packs.find((pack) => {
    const before = published.get(`${pack.id} ${pack.version}`);
    return before !== undefined && before !== serialisePack(pack);
  });
  if (reused)
    throw new CommandError(
      1,
      `${reused.id} ${reused.version} is published with something else in it; raise its version`,
    );
}

/** Those named on the command line; for a channel that is not there yet, a first root of its own with these keys. */
async function rootsFor(
  { channel, roots }: PackCommand,
  store: ChannelStore,
  keys: readonly SigningKey[],
  issued: string,
): Promise<readonly Uint8Array[]> {
  if (roots.length > 0) return Promise.all(roots.map(async (file) => new TextEncoder().encode(await readText(file))));
  if (channel === null || (await store.read(ROOT_PATH))) return [];
  const inRole = (role: 'root' | 'channel') => keys.map(({ kid, pub }) => ({ kid, pub, role }));
  const root: Root = {
    format: 1,
    channelId: channel,
    epoch: 1,
    issued,
    keys: [...inRole('root'), ...inRole('channel')],
    thresholds: { root: 1, channel: 1 },
  };
  return [await signFile(new TextEncoder().encode(JSON.stringify(root)), 'root', keys)];
}

async function report(
  result: PublishResult,
  packs: readonly Pack[],
  before: readonly Pack[],
  { lang, json }: PackCommand,
): Promise<number> {
  const words = PACK_WORDS[lang];
  if (!result.ok) {
    const problems = result.problems.map((problem) => writeProblem(result.path, problem));
    const lines = json ? [JSON.stringify(result)] : [`${result.path}: ${words.refusals[result.code]}`, ...problems];
    (json ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
    return result.code === 'changed' ? 3 : 1;
  }
  const { channelId, version, expires } = result.channel;
  const fingerprint = writeFingerprint(await fingerprintOf(result.state.root), lang);
  const changes = packs.map((pack) => {
    const old = before.find(({ id }) => id === pack.id);
    return `  ${pack.id} ${old ? `${old.version} → ` : ''}${pack.version}: ${old ? summarise(comparePacks(old, pack), words) : words.changes.added}`;
  });
  const removed = before.filter(({ id }) => packs.every((pack) => pack.id !== id));
  const lines = json
    ? [JSON.stringify({ ok: true, channel: result.channel, fingerprint }, null, 2)]
    : [
        words.published(channelId, version),
        ...changes,
        ...removed.map(({ id }) => `  ${id}: ${words.changes.removed}`),
        words.expires(expires.slice(0, 10)),
        `${words.fingerprint}${fingerprint}`,
      ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** ISO time in UTC without fractions, as signed files have it. */
function inSeconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
