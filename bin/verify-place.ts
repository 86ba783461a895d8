/** `keeptrack pack verify`: looks at a channel as a reader would, or at a signed pack. */
import { decodeBase64url } from '../sharing/base64url';
import { freshnessOf } from '../sharing/channel-state';
import { fingerprintOf, readFingerprint, writeFingerprint } from '../sharing/fingerprint';
import { type OpenedChannel, openChannel } from '../sharing/open-channel';
import { kidOf } from '../sharing/public-key';
import { readSignedFile } from '../sharing/signed-file';
import { verifyFile } from '../sharing/verify-file';
import { parsePack } from '../talk-tracks/parse-pack';
import { CommandError } from './command-error';
import { writeProblem } from './load-packs';
import { misuse } from './misuse';
import { openForReading } from './open-store';
import type { PackCommand } from './pack-arguments';
import { PACK_WORDS } from './pack-words';
import { readText } from './read-file';

/** 0 where everything holds, 1 where anything is refused; says what and why. */
export async function verifyPlace(command: PackCommand): Promise<number> {
  const [place = ''] = command.files;
  return /\.json$/i.test(place) ? verifyPack(place, command) : verifyChannel(place, command);
}

async function verifyChannel(place: string, { fingerprint, lang, json }: PackCommand): Promise<number> {
  const words = PACK_WORDS[lang];
  const wanted = fingerprint === null ? null : readFingerprint(fingerprint);
  if (fingerprint !== null && !wanted) throw misuse('--fingerprint wants eight words, as publish prints them.');
  const now = new Date().toISOString();
  const opened = await openChannel(openForReading(place), wanted && { fingerprint: wanted }, now);
  if (!opened) throw new CommandError(1, `${place}: ${words.refusals['no-root']}`);
  if (!opened.ok) {
    const lines = json ? [JSON.stringify(opened)] : [`${place}/${opened.path}: ${words.refusals[opened.code]}`];
    process.stdout.write(`${[...lines, ...opened.problems.map((one) => writeProblem(opened.path, one))].join('\n')}\n`);
    return 1;
  }
  process.stdout.write(`${(await describeChannel(opened, { lang, json }, now)).join('\n')}\n`);
  return 0;
}

async function describeChannel(
  { state, packs }: Extract<OpenedChannel, { ok: true }>,
  { lang, json }: Pick<PackCommand, 'lang' | 'json'>,
  now: string,
): Promise<readonly string[]> {
  const words = PACK_WORDS[lang];
  const channel = state.versions[0]?.channel;
  const { channelId, epoch } = state.root;
  const fingerprint = writeFingerprint(await fingerprintOf(state.root), lang);
  const named = packs.map(({ pack, sha256 }) => ({ id: pack.id, version: pack.version, sha256 }));
  if (json)
    return [
      JSON.stringify(
        {
          ok: true,
          channelId,
          epoch,
          version: channel?.version ?? null,
          expires: channel?.expires ?? null,
          fingerprint,
          packs: named,
        },
        null,
        2,
      ),
    ];
  const day = channel?.expires.slice(0, 10) ?? '';
  const expiry = freshnessOf(state, now).expired ? words.expired(day) : words.expires(day);
  return [
    channel ? words.channel(channelId, channel.version, epoch) : words.noVersion(channelId, epoch),
    `${words.fingerprint}${fingerprint}`,
    ...(channel ? [expiry] : []),
    ...named.map(({ id, version }) => `  ${id} ${version}`),
  ];
}

/** A signed pack needs to be told whose signatures count: `KID:PUB`, as `keygen` prints them. */
async function verifyPack(file: string, { signers, lang }: PackCommand): Promise<number> {
  const words = PACK_WORDS[lang];
  const bytes = new TextEncoder().encode(await readText(file));
  if (signers.length === 0) throw misuse('Whose signatures count? --signer PUB, as keygen prints it.');
  const keys = await Promise.all(signers.map(async (pub) => ({ pub, kid: await kidOf(pub) })));
  const verified = await verifyFile(bytes, 'pack', keys);
  if (!verified.ok) {
    process.stdout.write(`${file}: ${words.refusals[verified.code]}\n`);
    return 1;
  }
  const content = decodeBase64url(readSignedFile(bytes)?.payload ?? '') ?? new Uint8Array();
  const result = parsePack(new TextDecoder().decode(content));
  const said = result.ok
    ? [`${file}: ${result.pack.id} ${result.pack.version}, ${words.signedBy([...verified.kids].join(' '))}`]
    : [`${file}: ${words.refusals['pack-refused']}`, ...result.problems.map((problem) => writeProblem(file, problem))];
  process.stdout.write(`${said.join('\n')}\n`);
  return result.ok ? 0 : 1;
}
