/** Spells out the inflections that `word~` stands for, so that matching is looking a token up and nothing else. */

/** Base form, then every irregular form. Regular -s and -ing forms are added by rule. */
const IRREGULAR = `
be am is are was were been being isn't aren't wasn't weren't|have has had having haven't hasn't hadn't|do does did done doing|go goes went gone
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bid|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|burst|buy bought|catch caught|choose chose chosen|cling clung|come came
cost|creep crept|cut|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|know knew known
lay laid|lead led|lean leant|learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|mislead misled
misunderstand misunderstood|overcome overcame|overrun overran|overtake overtook overtaken|pay paid|prove proven|put|quit|read|ride rode ridden|ring rang rung
rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|smell smelt|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|split|spread|spring sprang sprung
stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|tie tying|die dying|undergo underwent undergone|understand understood|undertake undertook undertaken
undo undid undone|uphold upheld|upset|wake woke woken|wear wore worn|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
overspend overspent|oversee oversaw overseen|redo redid redone|rebuild rebuilt|resell resold|repay repaid|rewrite rewrote rewritten|retell retold|mistake mistook mistaken|outgrow outgrew outgrown
can could can't couldn't cannot|will would won't wouldn't|may might|shall should shan't shouldn't
man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|half halves|life lives|shelf shelves|knife knives|leaf leaves|analysis analyses|crisis crises|basis bases`;

const irregularForms = new Map<string, readonly string[]>();
for (const entry of IRREGULAR.trim().split(/\||\n/)) {
  const [base, ...forms] = entry.trim().split(' ');
  if (base) irregularForms.set(base, forms);
}

const MODALS = new Set(['be', 'can', 'will', 'may', 'shall']);
const VOWEL = /[aeiou]/;

/**
 * All forms of an English word given in its base form: -s, -ed, -ing, possessive, and the irregular ones.
 * Where spelling doubts (cancelled, canceled) both are given; forms that no one writes do no harm.
 */
export function inflect(base: string): readonly string[] {
  const irregular = irregularForms.get(base) ?? [];
  if (MODALS.has(base)) return [base, ...irregular];
  const forms = new Set([base, ...irregular, `${base}'s`, withS(base), `${withS(base)}'`]);
  for (const stem of stems(base)) forms.add(`${stem}ing`);
  for (const past of pasts(base)) forms.add(past);
  return [...forms];
}

function withS(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base) || base.endsWith('o')) return `${base}es`;
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** Stems before -ing: with the mute e gone, with the last consonant doubled. */
function stems(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}y`];
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return [base.slice(0, -1)];
  return doubles(base) ? [base, base + base.slice(-1)] : [base];
}

function pasts(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (endsInConsonantY(base)) return [`${base.slice(0, -1)}ied`];
  return doubles(base) ? [`${base}ed`, `${base}${base.slice(-1)}ed`] : [`${base}ed`];
}

function endsInConsonantY(base: string): boolean {
  return base.length > 1 && base.endsWith('y') && !VOWEL.test(base.charAt(base.length - 2));
}

/** Consonant, vowel, consonant at the end, as in plan or commit. */
function doubles(base: string): boolean {
  return /(?:^|[^aeiou])[aeiou][bdfgklmnprt]$/.test(base) || /(?:^|[^aeiou])[aeiou][a-z]*[aeiou][lmpt]$/.test(base);
}
