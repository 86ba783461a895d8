/** Finds guidance that a rep should not be given: lines and reasons that press, shame, bribe or hide. The reader itself judges them. */
import type { Bilingual, Language, RiskType, Track } from './model';
import type { JsonPath, PartProblem } from './pack-problem';
import { quote } from './pack-problem';
import { placeholdersOf } from './pack-rules';
import type { Reader } from './read-draft';

/**
 * What works on somebody instead of for them. Other risks are a matter of style. A line is read without what stands around it, so of
 * what words alone show only the plain is believed: each from this confidence on.
 */
const FROM_LINE: Readonly<Partial<Record<RiskType, number>>> = {
  guilt: 0,
  consistency_pressure: 0,
  false_urgency: 0,
  bribery: 0.5,
  concealment: 0.5,
};
/** Words about a line may name what it avoids. */
const FROM_ADVICE = 0.93;

/** Advice to work on somebody, as one rep would give it to another; the reader of drafts does not know it, since no customer is told so. */
const PLOYS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:make|let) (?:them|the customer|him|her) feel (?:bad|guilty|ashamed|awkward|small)\b|\bso (?:that )?(?:they|the customer|he|she) (?:cannot|can['’]t|could not) (?:say no|refuse|back out|get out)\b|\b(?:they|the customer) (?:need not|do(?:es)?n['’]t need to|must not|should not) (?:know|find out)\b|\bdo(?: not|n['’]t) tell (?:them|the customer)\b|\beven if it (?:is not|isn['’]t|does not|doesn['’]t)\b|\bplay on their\b/iu,
  zh: /让(?:客户|对方|他|她)[们]?(?:不好意思|没法|无法|难以)(?:拒绝|反悔|说不)|让(?:客户|对方|他|她)[们]?(?:觉得)?(?:内疚|愧疚|亏欠|下不来台)|(?:先)?(?:别|不要|不必|不用)告诉(?:客户|对方)|瞒着(?:客户|对方|他|她)|趁(?:客户|对方|他|她)[们]?(?:还)?(?:没|不)(?:发现|注意|知道)|利用(?:客户|对方|他|她)[们]?的(?:愧疚|内疚|面子|恐惧|担心)/u,
};
const TAKEN_BACK: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|without|instead of|rather than)\b[^.;]{0,24}$|n['’]t[^.;]{0,24}$/iu,
  zh: /(?:不|别|从不|绝不|不是|而非)[^，。；]{0,6}$/u,
};

/** What a placeholder is read as: a thing that nothing follows from. */
const THING: Readonly<Record<Language, string>> = { en: 'this point', zh: '这一点' };

/** Warnings for one track; their paths begin inside it. Reads each text once: remember what comes back. */
export function lintAdvice(reader: Reader, track: Pick<Track, 'lines' | 'when' | 'why'>): readonly PartProblem[] {
  const lines = track.lines.map((line, at) => [line, ['lines', at], true] as const);
  const texts: readonly (readonly [Bilingual, JsonPath, boolean])[] = [
    [track.when, ['when'], false],
    [track.why, ['why'], false],
    ...lines,
  ];
  return texts.flatMap(([text, path, isLine]) =>
    (['en', 'zh'] as const).flatMap((lang) => lintText(reader, text[lang], lang, [...path, lang], isLine)),
  );
}

function lintText(reader: Reader, text: string, lang: Language, path: JsonPath, isLine: boolean): PartProblem[] {
  if (text.trim() === '') return [];
  let body = text;
  for (const name of placeholdersOf(text)) body = body.replaceAll(`{{${name}}}`, THING[lang]);
  const risk = reader.read({ body, lang }).risks.find(({ type, cue, confidence }) => {
    const from = FROM_LINE[type];
    // What only the sentence as a whole suggests is too little without its neighbours.
    return from !== undefined && cue !== 'judged' && confidence >= (isLine ? from : FROM_ADVICE);
  });
  const words = risk ? body.slice(risk.start, risk.end) : ployIn(body, lang);
  if (words === null) return [];
  const message = `${quote(words)} works on the customer instead of for them`;
  return [{ code: 'manipulative', path, message, mend: 'Say what is true and leave the choice to them.' }];
}

function ployIn(body: string, lang: Language): string | null {
  const found = PLOYS[lang].exec(body);
  return found && !TAKEN_BACK[lang].test(body.slice(0, found.index)) ? found[0] : null;
}
