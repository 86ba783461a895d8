/** The acts people promise in English business letters, with their forms, so that "sends" and "sending" are "send". */

const VERBS =
  'begin glaze revert appear re-quote recut re-cut resize redraft re-draft rehearse drill pour lift sew stitch sand grease purge flush descale laminate frame engrave blend roast brew bottle haul ride film record transcribe caption map route reroute stage whitelist provision loop reprice pencil diarise fax tally count remeasure reinspect relabel overnight sharpen reshoot rehang reinstate unload offload earmark nominate accept add address adjust agree amend analyse analyze answer apply approve arrange ask assemble assess assign attend audit authorise authorize back bill block book brief bring build buy calculate call carry change chase check circulate clean clear close collect come commission compare compile complete confirm connect contact copy correct cost courier cover create credit cut deal debug deliver demo demonstrate deploy design detail develop dial dig discuss dispatch do double-check draft draw drive drop edit email e-mail enable end-to-end escalate estimate explain export extend feed fetch figure file fill finalise finalize find finish fit fix flag follow forward freeze get give go hand have help hold host implement import include inform inspect install introduce investigate invoice issue join keep label lay lead leave lend let load load-test log look loop mail make measure meet message migrate monitor move negotiate note notify offer open order organise organize pass patch pay phone photograph pick ping place plan pop post prepare present price print process produce propose protect prove provide publish pull push put quote raise rebuild recalculate recheck reconfigure redo redraw reduce refit refund register reinstall reissue release remind remove repair repeat replace reply report reprint rerun resend reserve reset resolve respond restore retest return review revise rework rewrite ring roll run sample scan schedule scope secure see send serve set settle share ship shoot show sign sit sketch slot sort speak spec split stand start stay stop submit summarise summarize supply swap switch take talk tell test text top touch train transfer translate try type update upgrade upload use verify visit waive walk weigh whatsapp withdraw work write ' +
  'alert bake bind calibrate cancel chat circle cook hunt knock liaise mend nip nudge oversee paint polish re-issue re-run re-send re-test reach rebook recalibrate reconcile redesign refill refine refresh reload reorder repaint requote reschedule research restock resubmit retune rewire sanity-check shadow simulate speed stock store strip supervise survey swing tailor taste tidy tow trace track trial trim tune turn tweak unblock unlock validate vet warn weld wipe wire witness';

const IRREGULAR: Readonly<Record<string, string>> = {
  lying: 'lie',
  demos: 'demo',
  does: 'do',
  goes: 'go',
  has: 'have',
  having: 'have',
};

/** Every form that ends in -s or -ing, to its base. */
const BASES: ReadonlyMap<string, string> = new Map(
  VERBS.split(' ')
    .flatMap(
      (verb) =>
        [
          [verb, verb],
          [thirdPerson(verb), verb],
          [participle(verb), verb],
          [`${verb}ing`, verb],
        ] as const,
    )
    .concat(Object.entries(IRREGULAR)),
);

const PAST_PARTICIPLES: ReadonlyMap<string, string> = new Map(
  (
    'sent:send posted:post emailed:email mailed:mail delivered:deliver shipped:ship dispatched:dispatch refunded:refund credited:credit replaced:replace repaired:repair fixed:fix corrected:correct collected:collect installed:install fitted:fit updated:update uploaded:upload issued:issue returned:return reissued:reissue completed:complete finished:finish done:do ' +
    'resolved:resolve restored:restore reset:reset paid:pay reprinted:reprint resent:resend signed:sign confirmed:confirm reviewed:review rewritten:rewrite rebuilt:rebuild retested:retest tested:test shared:share handed:hand couriered:courier forwarded:forward amended:amend revised:revise removed:remove waived:waive reduced:reduce swapped:swap switched:switch moved:move built:build made:make put:put set:set ' +
    'swept:sweep checked:check prepared:prepare drafted:draft scheduled:schedule booked:book processed:process invoiced:invoice printed:print packed:pack loaded:load picked:pick answered:answer'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function participle(verb: string): string {
  if (/[^eyo]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^(?:get|put|set|cut|dig|fit|let|stop|chat|ship|swap|log|ping|tag|drop|run|sit|split|flag|slot|pop|scan|plan|spec|reset|top|submit|refit)$/.test(
    verb,
  ) && verb !== 'ping'
    ? `${verb}${verb.at(-1)}ing`
    : `${verb}ing`;
}

/** The base of an act in its base, -s or -ing form ("gives" → "give"). Null for a word that is no act we know. */
export function baseOf(word: string): string | null {
  return BASES.get(word.toLowerCase()) ?? null;
}

/** Which form of an act a word is. Null for a word that is no act we know. */
export function formOf(word: string): 'base' | 's' | 'ing' | null {
  const lower = word.toLowerCase();
  const base = BASES.get(lower);
  if (base === undefined) return null;
  if (base === lower) return 'base';
  return lower.endsWith('ing') ? 'ing' : 's';
}

/** The base of a past participle ("refunded" → "refund"). Null for a word that is none we know. */
export function baseOfParticiple(word: string): string | null {
  return PAST_PARTICIPLES.get(word.toLowerCase()) ?? null;
}

/** Alternatives of every -s form, and of every base form, for use inside a pattern. */
export const THIRD_PERSON_FORMS: string = `(?:${[...BASES.keys()].filter((word) => formOf(word) === 's').join('|')})`;
export const BASE_FORMS: string = `(?:${[...BASES.keys()].filter((word) => formOf(word) === 'base').join('|')})`;

/** What may stand between subject and verb without changing who does what. */
export const ADVERB =
  '(?:also|then|now|just|still|again|first|even|only|both|all|gladly|happily|certainly|definitely|probably|personally|myself|ourselves|instead|simply|always|of course|therefore|already|be sure to|make sure to|either way|naturally|in turn|absolutely|hopefully|duly|quickly|shortly|immediately|soon|promptly|today|each)';
