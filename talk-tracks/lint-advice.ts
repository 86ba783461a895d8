/** Finds guidance that a rep should not be given: lines and reasons that press, shame, bribe or hide. The reader itself judges them. */
import type { Bilingual, Language, RiskType, Track } from './model';
import type { JsonPath, PartProblem } from './pack-problem';
import { quote } from './pack-problem';
import { placeholdersOf } from './pack-rules';
import type { Reader } from './read-draft';

/** What works on somebody instead of for them. Other risks are a matter of style, and `why` may speak of them. */
const MANIPULATIVE: ReadonlySet<RiskType> = new Set([
  'concealment',
  'bribery',
  'guilt',
  'consistency_pressure',
  'false_urgency',
]);
/** What a placeholder is read as: a thing that nothing follows from. */
const THING: Readonly<Record<Language, string>> = { en: 'this point', zh: '这一点' };

/** Warnings for one track; their paths begin inside it. Reads each text once: remember what comes back. */
export function lintAdvice(reader: Reader, track: Pick<Track, 'lines' | 'when' | 'why'>): readonly PartProblem[] {
  const texts: readonly (readonly [Bilingual, JsonPath])[] = [
    [track.when, ['when']],
    [track.why, ['why']],
    ...track.lines.map((line, at) => [line, ['lines', at]] as const),
  ];
  return texts.flatMap(([text, path]) =>
    (['en', 'zh'] as const).flatMap((lang) => lintText(reader, text[lang], lang, [...path, lang])),
  );
}

function lintText(reader: Reader, text: string, lang: Language, path: JsonPath): PartProblem[] {
  if (text.trim() === '') return [];
  let body = text;
  for (const name of placeholdersOf(text)) body = body.replaceAll(`{{${name}}}`, THING[lang]);
  const risk = reader.read({ body, lang }).risks.find(({ type }) => MANIPULATIVE.has(type));
  if (!risk) return [];
  const message = `${quote(body.slice(risk.start, risk.end))} works on the customer instead of for them (${risk.type})`;
  return [{ code: 'manipulative', path, message, mend: 'Say what is true and leave the choice to them.' }];
}
