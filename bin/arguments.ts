/** Reads the command line. */
import { parseArgs } from 'node:util';
import { DRAFT_KINDS, type DraftKind, type Language, STAGES, type Stage } from '../talk-tracks/model';
import { readNow } from '../talk-tracks/promises/read-now';
import { misuse } from './misuse';
import { isPackCommand, type PackCommand, type PackHelpCommand, parsePackArguments } from './pack-arguments';

/** What a draft is taken to be where it does not say so itself. */
export interface DraftDefaults {
  readonly lang?: Language;
  readonly kind?: DraftKind;
  readonly stage?: Stage;
  readonly now?: string;
}

/** `keeptrack read`. */
export interface ReadCommand {
  readonly name: 'read';
  /** Path, or `-` for stdin. */
  readonly file: string;
  readonly output: 'text' | 'json' | 'jsonl';
  readonly packs: readonly string[];
  readonly explain: boolean;
  readonly noColor: boolean;
  readonly defaults: DraftDefaults;
}

export type Command =
  | ReadCommand
  | PackCommand
  | PackHelpCommand
  | { readonly name: 'help' }
  | { readonly name: 'version' };

const OPTIONS = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  now: { type: 'string' },
  pack: { type: 'string', multiple: true },
  explain: { type: 'boolean' },
  lang: { type: 'string' },
  kind: { type: 'string' },
  stage: { type: 'string' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** @throws CommandError (2) where the arguments make no command. */
export function parseArguments(args: readonly string[]): Command {
  if (isPackCommand(args)) return parsePackArguments(args.slice(1));
  const { values, positionals } = readArguments(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [first, second, ...rest] = positionals;
  if (first === undefined) throw misuse('What should be done?');
  if (first !== 'read') throw misuse(`There is no command "${first}".`);
  if (rest.length > 0) throw misuse('Only one FILE can be read at a time; for many drafts use --jsonl.');
  if (values.json && values.jsonl) throw misuse('--json prints one reading, --jsonl one a line: choose one.');
  return {
    name: 'read',
    file: second ?? '-',
    output: values.jsonl ? 'jsonl' : values.json ? 'json' : 'text',
    packs: values.pack ?? [],
    explain: values.explain ?? false,
    noColor: values['no-color'] ?? false,
    defaults: readDefaults(values),
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw misuse(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The arguments cannot be read');
  }
}

function readDefaults(values: { lang?: string; kind?: string; stage?: string; now?: string }): DraftDefaults {
  if (values.now !== undefined && !readNow(values.now))
    throw misuse(`--now wants an ISO day or time like 2026-11-18 or 2026-11-18T09:30, not "${values.now}".`);
  const lang = choose('lang', values.lang, ['en', 'zh'] as const);
  const kind = choose('kind', values.kind, DRAFT_KINDS);
  const stage = choose('stage', values.stage, STAGES);
  return {
    ...(lang && { lang }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(values.now !== undefined && { now: values.now }),
  };
}

function choose<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (!choice) throw misuse(`--${option} wants ${choices.join(', ')}, not "${value}".`);
  return choice;
}
