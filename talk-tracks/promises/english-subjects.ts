/** Who an English clause is about: what its subject says of which side acts. */
import { CUSTOMER, NOBODY, type Owner, type People, RECIPIENT, SELLER, WRITER } from './promiser';
import { isVagueOwner } from './vague-time';

/** A role or a department that can act for a company, for use inside a pattern. */
export const ROLE =
  '(?:engineers?|technicians?|tech|techs|managers?|mgr|leads?|leader|directors?|cto|ceo|cfo|coo|md|boss|head|specialists?|consultants?|surveyors?|forem[ae]n|fitters?|drivers?|crews?|teams?|colleagues?|assistants?|accountants?|lawyers?|counsel|attorneys?|solicitors?|finance|ops|operations|support|legal|service|services|servicing|warehouse|studio|workshop|depot|dispatch|logistics|trainers?|partners?|subcontractors?|subbies|sub|installers?|electricians?|plumbers?|chemists?|designers?|developers?|devs?|analysts?|coordinator|desk|lab|planners?|planning|schedulers?|underwriters?|underwriting|billing|production|head office|office|guys?|guy|people|lot|folks|mechanics?|architects?|auditors?|inspectors?|buyers?|purchasing|procurement|security|marketing|sales|hr|qa|quality|r&d|implementation|onboarding|carriers?|hauliers?|couriers?|riggers?|welders?|scaffolders?|bursar|secretary|admin|reception|helpdesk|artworker|paralegal|actuary|broker|adjuster|chef|sommelier|agronomist|vet|nurse|therapist|tutor|instructor|coach|supervisor|controller|owner|rep|reps|csm|man|woman|lad|lads|chap|chaps|gang|girl|team leader)';

const NAME_WORD = "[A-Z][\\p{L}'’-]*[\\p{Ll}](?:-[A-Z]\\p{L}+)?";
/** One or two names, with a title, for use inside a pattern with the flag u and without the flag i. */
export const NAME = `(?:(?:Dr|Mr|Mrs|Ms|Prof|Sister|Herr|Frau|Mme|M)\\.?\\s+)?(?:${NAME_WORD}|Dr [A-Z])(?:\\s+${NAME_WORD}|\\s+[A-Z]\\b\\.?)?`;

const NAMES = new RegExp(NAME, 'gu');
const A_ROLE = new RegExp(`\\b${ROLE}\\b`, 'i');
const ONLY_ROLE = new RegExp(`^(?:the |an? |both |two |one |another )?(?:[\\w-]+ ){0,3}${ROLE}$`, 'i');
const THEIR_PEOPLE = new RegExp(`\\b(?:${ROLE}|side|board|company|husband|wife|colleague)\\b`, 'i');
/** "Kai (warehouse lead)", "Kai from purchasing", "our surveyor Kai". */
const ROLE_BESIDE_NAME = new RegExp(
  `\\((?:our |the )?(?:[\\w-]+ )?${ROLE}\\b|\\b(?:in|from) (?:our )?${ROLE}\\b|^(?:(?:Our|The|the|our) )?(?:[\\w-]+ )?${ROLE} `,
  'i',
);

const NO_NAME: ReadonlySet<string> = new Set(
  'Have Has Had Got Must Reminder Courier Van Truck Lorry Steelwork Reprint Paperwork Steel Skip Kit Sizing Fresh Amended Countersigned Right Opt Written Short Weekend Stylus Photo Agreed Promised Sent Asked Left Wants Met Rang Spoke Called Emailed Decision Budget Board Competitor Renewal Committee Council Trial Pilot Launch Tender Audit Inspection Lease Licence License School Hospital Company Client Customer Landlord Bank Insurer Chase Ring Send Owe Post Book Holiday Site Demo Meeting Team Subject Happy Glad Keen Able Due Ready Good Great Nice Hard Easy Pleased Delighted Need Want Back Willing Looking Trying Going Pending Assuming Further Regarding According Owing Prior Up Down The This That These Those It Its There Here What Which Who When Where Why How If Once Until Unless As After Before And But So Or Then Also Either Both Neither All Any Some Each Every No Not Nothing Everything Nobody Anyone Everyone Someone Somebody Our My Your Their His Her We I You He She They Please Thanks Thank Sorry Yes Ok Okay Well Sure Told Said Sales Stock Prices Price Samples Delivery Deliveries Installation Training Invoices Invoice Work Fitting Production Everything Shipping Payment Payments Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Today Tomorrow Tonight Next Last First Second Will Should Could Would Can May Might Must Let Me Mine Ours Yours By On In At From For To With Within Whatever Whoever Whichever Meanwhile Two Three Four Five One Another Same Final Draft Quote Report Contract Results Result Drawings Plans Updates Update New Spare Parts Replacement Refund Credit Access Power Testing Unit Units Kit Data Photos Call Email Follow Report Costs Pricing Proof Proofs Action Actions Re Due PO Plan Proposal Copy Copies Boxes Pallets Pumps Lift Sample Version Phase Stage Step Week Orders Order Goods Portal Nothing Time Details More Full Written Formal Dear Hi Hello Campaign Contract'.split(
    ' ',
  ),
);

/** Whether the words can be a person's name: no word that often opens a sentence. */
export function isName(words: string): boolean {
  const first = words.replace(/^(?:Dr|Mr|Mrs|Ms|Prof|Sister|Herr|Frau|Mme|M)\.?\s+/, '').split(/[\s,('’]/)[0] ?? '';
  return first.length > 0 && !NO_NAME.has(first);
}

const LAST_IS_ROLE = new RegExp(`\\b${ROLE}$`, 'i');
/** Words that end as things do, where one capitalised word opens a sentence: "Paperwork", "Labels", "Fittings". */
const THING_WORD =
  /(?:work|ing|ings|ment|ments|tion|tions|sion|ware|age|ages|ery|ance|ence|ity|ities|sheets?|lists?|books?|packs?|kits?|files?|forms?|notes?|cards?|ills?|oks?|ents?|aps?|eets?|els?|ors?|ers|ics|ades?|ides?|ings?|ils?|ules?|ints?|uts?|rafts?|oofs?|aints?|ables|ores|ots|ates|ons|ans|oxes|ys|ies|[a-z]{3}[^su]s|ulbs?|ags?|arts?|ears|ocks?)$/;
const SOME_NAMES =
  /^(?:James|Thomas|Chris|Lars|Carlos|Nicholas|Agnes|Doris|Iris|Francis|Marcus|Dennis|Louis|Lewis|Alexis|Elias|Tobias|Mathias|Matthias|Jonas|Lucas|Niklas|Silas|Charles|Giles|Jules|Miles|Hans|Anders|Andreas|Johannes|Paris|Tess|Jess|Ross|Russ|Bess|Gus|Angus|Fergus|Magnus|Claus|Klaus|Nils|Phyllis|Boris|Otis|Travis|Curtis|Harris|Morris|Mavis|Davis|Jarvis|Alice|Grace|Florence|Clarence|Terrence|Lawrence|Laurence|Constance|Terence|Prudence|Clement|Vincent|Trent|Kent|Brent|Grant|Bill|Will|Jill|Phil|Gill|Neil|Gail|Abigail|Emil|Anil|Sunil|Nikhil|Akhil|Lil|Virgil|Cecil|Basil|April|Brock|Jock|Kim|Stuart|Bart|Stewart|Robert|Hubert|Rupert|Albert|Gilbert|Herbert|Bert|Pete|Kate|Nate|Jade|Wade|Clyde|Jules|Pol|Joel|Noel|Daniel|Samuel|Michael|Rachel|Nigel|Miguel|Rafael|Manuel|Gabriel|Mabel|Isabel|Hazel|Muriel|Ariel|Axel|Abel|Nell|Mel|Del|Sel|Viktor|Victor|Hector|Trevor|Igor|Connor|Conor|Taylor|Eleanor|Salvador|Nestor|Ines|Candice|Janice|Denise|Sage|Paige|Gage|Ray|Geraint|Ashby|Jon|Jan|Ann|Sky)$/;

/**
 * Whether a subject's words name a thing, not a person: they end in a plain noun that is no role ("Test van", "our
 * partner's quote"), or are one capitalised word that ends as things do.
 */
function isThing(words: string): boolean {
  if (
    /^(?:one|two|three|some|both|any|all|another|someone|somebody|either) of\b|^(?:he|she|they|you|i|we)\b/i.test(words)
  )
    return false;
  const core = words
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/,.*$/, '')
    .replace(/\s(?:from|in|at|over|of|for|on|with|to|who|that|and|or|back|away|out|off)(?:\s.*)?$/i, '')
    .trim();
  const last = /[^\s]+$/.exec(core)?.[0] ?? '';
  if (/^\p{Ll}/u.test(last)) return !LAST_IS_ROLE.test(core) && core.includes(' ');
  return core === last && THING_WORD.test(core) && !SOME_NAMES.test(core) && !LAST_IS_ROLE.test(core);
}

/** Whether a subject's words can be people at all. */
export function isPersonal(words: string): boolean {
  return !isThing(words) && (hasName(words) || LAST_IS_ROLE.test(words));
}

/**
 * The side that a subject's words speak of; null where they name no one who can promise (a thing, or a stranger).
 * `rest` is what follows the subject in the sentence.
 */
export function ownerOf(subject: string, rest: string, people: People): Owner | null {
  const words = subject.trim().replace(/^(?:and|but|so|then|or|also|-|–|•|\*)\s+/i, '');
  if (/^(?:i|we|me|us)$/i.test(words)) return WRITER;
  if (isVagueOwner(words)) return NOBODY;
  if (/^(?:you|yours)$/i.test(words)) return RECIPIENT;
  if (isThing(words) && !/^(?:your|their|his|her)\b/i.test(words)) return null;
  if (
    /^your (?:\w+ )?(?:account manager|account executive|contact|adviser|advisor|consultant|project manager|rep)\b/i.test(
      words,
    )
  )
    return SELLER;
  if (/^(?:your|their|his|her)\b/i.test(words)) return THEIR_PEOPLE.test(words) || hasName(words) ? CUSTOMER : null;
  if (/^(?:he|she|they)$/i.test(words)) return pronoun(people);
  if (/^(?:the )?(?:customer|client|buyer|prospect)\b/i.test(words))
    return people.kind === 'crm-note' ? RECIPIENT : null;
  if (/^(?:our|my)\b|\b(?:our|my) |\bour\b/i.test(words)) return A_ROLE.test(words) || hasName(words) ? SELLER : null;
  if (hasName(words)) return named(words, rest, people);
  return ONLY_ROLE.test(words) ? SELLER : null;
}

function hasName(words: string): boolean {
  return [...words.matchAll(NAMES)].some((match) => isName(match[0]));
}

function pronoun(people: People): Owner {
  if (people.colleagueBefore) return SELLER;
  return people.kind === 'crm-note' ? RECIPIENT : CUSTOMER;
}

function named(words: string, rest: string, people: People): Owner {
  if (ROLE_BESIDE_NAME.test(words)) {
    // "Kai (warehouse lead)" may be theirs: who was spoken of before, in a note, is the customer.
    if (people.kind === 'mail' || !isKnown(words, people)) return SELLER;
  }
  const towardsUs = /\b(?:to|back to|let|tell|send|give|email|call|ring|with) (?:me|us)\b/i.test(rest);
  if (people.kind === 'crm-note') return towardsUs || isKnown(words, people) ? RECIPIENT : SELLER;
  return towardsUs ? CUSTOMER : SELLER;
}

function isKnown(words: string, people: People): boolean {
  return namesIn(words).some(
    (name) =>
      people.known.has(name) || (name.length === 1 && [...people.known].some((known) => known.startsWith(name))),
  );
}

/** The capitalised names of a text, single words. */
export function namesIn(text: string): string[] {
  const names = [...text.matchAll(/\p{Lu}[\p{L}'’-]*/gu)].map((match) => match[0].replace(/['’]s$/, ''));
  return names.filter(
    (name) => !NO_NAME.has(name) && name !== 'Dr' && name !== 'Mr' && name !== 'Mrs' && name !== 'Ms',
  );
}
