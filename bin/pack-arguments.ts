/** Reads the command line of `keeptrack pack …`. */
import { parseArgs } from 'node:util';
import { type Language, PILLARS, type Pillar } from '../talk-tracks/model';
import { misuse } from './misuse';

const OPTIONS = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'no-color': { type: 'boolean' },
  'exit-code': { type: 'boolean' },
  take: { type: 'string' },
  out: { type: 'string', short: 'o' },
  key: { type: 'string', multiple: true },
  fingerprint: { type: 'string' },
  signer: { type: 'string', multiple: true },
  to: { type: 'string' },
  channel: { type: 'string' },
  days: { type: 'string' },
  root: { type: 'string', multiple: true },
  revoke: { type: 'string', multiple: true },
  'at-version': { type: 'string' },
  id: { type: 'string' },
  pillar: { type: 'string' },
} as const;
type Option = keyof typeof OPTIONS;

/** How each command is written: what it takes, at least and at most so many files, and its own options. */
const COMMANDS = {
  check: { use: 'FILE…', least: 1, most: 1_000, options: [] },
  test: { use: 'FILE…', least: 1, most: 1_000, options: [] },
  compare: { use: 'OLDER NEWER', least: 2, most: 2, options: ['exit-code'] },
  merge: { use: 'BASE MINE THEIRS [--take mine|theirs] [-o FILE]', least: 3, most: 3, options: ['take', 'out'] },
  import: {
    use: 'TABLE [--id ID] [--pillar PILLAR] [-o FILE]',
    least: 1,
    most: 1,
    options: ['id', 'pillar', 'out'],
  },
  use: { use: 'PACK COUNTS…', least: 2, most: 50_000, options: [] },
  keygen: { use: '-o FILE', least: 0, most: 0, options: ['out'] },
  sign: { use: 'FILE --key KEY… [-o FILE]', least: 1, most: 1, options: ['key', 'out'] },
  verify: {
    use: 'FOLDER|URL|FILE [--fingerprint "WORDS"] [--signer PUB…]',
    least: 1,
    most: 1,
    options: ['fingerprint', 'signer'],
  },
  publish: {
    use: 'FILE… --to FOLDER|URL --key KEY… [--channel ID]',
    least: 1,
    most: 200,
    options: ['to', 'key', 'channel', 'days', 'root', 'revoke', 'at-version'],
  },
} as const satisfies Record<string, { use: string; least: number; most: number; options: readonly Option[] }>;
type Action = keyof typeof COMMANDS;

/** `keeptrack pack …`, well formed; what the options mean is for the command to say. */
export interface PackCommand {
  readonly name: `pack ${Action}`;
  readonly files: readonly string[];
  readonly json: boolean;
  /** The language of what is printed. */
  readonly lang: Language;
  readonly exitCode: boolean;
  readonly take: 'mine' | 'theirs' | null;
  readonly out: string | null;
  /** Key files. */
  readonly keys: readonly string[];
  readonly fingerprint: string | null;
  readonly signers: readonly string[];
  readonly to: string | null;
  readonly channel: string | null;
  /** Until a channel expires. */
  readonly days: number;
  readonly roots: readonly string[];
  readonly revoked: readonly string[];
  readonly atVersion: number | null;
  /** Of a pack that is made. */
  readonly id: string | null;
  /** For rows that name none. */
  readonly pillar: Pillar | null;
}

const DAYS = 30;

/** `keeptrack pack --help`. */
export interface PackHelpCommand {
  readonly name: 'pack help';
  readonly lang: Language;
}

export function isPackCommand(args: readonly string[]): boolean {
  return args[0] === 'pack';
}

/** @param args the words after `pack`. @throws CommandError (2) where they make no command. */
export function parsePackArguments(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): PackCommand | PackHelpCommand {
  if (args.includes('--help') || args.includes('-h')) return { name: 'pack help', lang: languageOf(env) };
  const [action, ...rest] = args;
  const name = (Object.keys(COMMANDS) as Action[]).find((known) => known === action);
  if (!name) throw misuse(`Packs can be used with ${Object.keys(COMMANDS).join(', ')}.`);
  const command = COMMANDS[name];
  const { values, positionals } = readArguments(rest);
  const allowed: readonly string[] = ['json', 'lang', 'no-color', ...command.options];
  const stray = Object.keys(values).find((option) => !allowed.includes(option));
  if (stray) throw misuse(`--${stray} means nothing to "pack ${name}".`);
  if (positionals.length < command.least || positionals.length > command.most)
    throw misuse(`Write: keeptrack pack ${name} ${command.use}`);
  return {
    name: `pack ${name}`,
    files: positionals,
    json: values.json ?? false,
    lang: choose('lang', values.lang, ['en', 'zh'] as const) ?? languageOf(env),
    exitCode: values['exit-code'] ?? false,
    take: choose('take', values.take, ['mine', 'theirs'] as const),
    out: values.out ?? null,
    keys: values.key ?? [],
    fingerprint: values.fingerprint ?? null,
    signers: values.signer ?? [],
    to: values.to ?? null,
    channel: values.channel ?? null,
    days: readCount('days', values.days) ?? DAYS,
    roots: values.root ?? [],
    revoked: values.revoke ?? [],
    atVersion: readCount('at-version', values['at-version']),
    id: values.id ?? null,
    pillar: choose('pillar', values.pillar, PILLARS),
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw misuse(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The arguments cannot be read');
  }
}

/** What POSIX says of a terminal: the first of these that is set. */
function languageOf(env: NodeJS.ProcessEnv): Language {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('zh') ? 'zh' : 'en';
}

function choose<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (value === undefined) return null;
  const choice = choices.find((candidate) => candidate === value);
  if (!choice) throw misuse(`--${option} wants ${choices.join(' or ')}, not "${value}".`);
  return choice;
}

function readCount(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,11}$/.test(value)) throw misuse(`--${option} wants a whole number, not "${value}".`);
  return Number(value);
}
