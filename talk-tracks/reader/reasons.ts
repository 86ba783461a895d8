/** The sentences that the reader itself says, in both languages: why something counts, why something does not, why a track is suggested. */
import type { Bilingual, GuardName, Language, Pillar, Stage } from '../model';

const LONGEST_WORDS = 60;

const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

/** The words as they are quoted to a person: one line, not too long. */
function quoteWords(words: string, lang: Language): string {
  // Most words stand on one line with one space between them.
  const flat = UNEVEN.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
  const short =
    flat.length > LONGEST_WORDS ? `${flat.slice(0, LONGEST_WORDS - 1).replace(/[\ud800-\udbff]$/, '')}…` : flat;
  return lang === 'zh' ? `“${short}”` : `“${short}”`;
}

/** Why a finding counts: its words, then the first sentence of its track's reason. */
export function explainFinding(
  { words, why }: { readonly words: string; readonly why: Bilingual },
  lang: Language,
): string {
  return lang === 'zh'
    ? `${quoteWords(words, lang)}：${firstSentence(why.zh)}`
    : `${quoteWords(words, lang)}: ${firstSentence(why.en)}`;
}

const JUDGED: Readonly<Record<Pillar, Bilingual>> = {
  empathy: {
    en: 'takes up a fact, a worry or a wish of this customer',
    zh: '接住了这位客户自己的情况、担心或想法',
  },
  evidence: { en: 'gives something that can be checked', zh: '给出了可以核实的东西' },
  limits: {
    en: 'says what is not included, not certain, or not in your own interest',
    zh: '说明了不包含什么、拿不准什么，或对自己不利的实话',
  },
  commitment: { en: 'says what your side will do, or did as promised', zh: '说明了我方要做什么，或已按约做到什么' },
};

/** Why a sentence counts that no cue speaks for: its words as a whole. */
export function explainJudged(pillar: Pillar, words: string, lang: Language): string {
  const quoted = quoteWords(words, lang);
  return lang === 'zh' ? `${quoted}${JUDGED[pillar].zh}。` : `${quoted} ${JUDGED[pillar].en}.`;
}

/** A rule's reason with the words found put in; the words come first where the rule does not place them. */
export function explainRisk(
  { words, why }: { readonly words: string; readonly why: Bilingual },
  lang: Language,
): string {
  const text = why[lang];
  const quoted = quoteWords(words, lang);
  if (!text.includes('{{words}}')) return lang === 'zh' ? `${quoted}：${text}` : `${quoted}: ${text}`;
  // The rule may have put its own quotation marks around the placeholder.
  return text.replaceAll(/[“"「]?\{\{words\}\}[”"」]?/g, () => quoted);
}

/** Up to and including the first stop. */
function firstSentence(text: string): string {
  return /^.*?(?:[。！？]|[.!?](?=\s|$))/s.exec(text)?.[0] ?? text;
}

const LACKS: Readonly<Record<Pillar, Bilingual>> = {
  empathy: {
    en: 'Nothing here yet shows what this customer told you or worries about',
    zh: '还没有提到这位客户说过什么、担心什么',
  },
  evidence: {
    en: 'Nothing here yet can be checked: no case, figure or document',
    zh: '还没有能核实的东西：案例、数字或文件',
  },
  limits: { en: 'Nothing here yet says what you cannot do or do not know', zh: '还没有说清哪些做不到、哪些还不确定' },
  commitment: { en: 'Nothing here yet says what you will do and by when', zh: '还没有说清您会做什么、什么时候做' },
};

const THIN: Readonly<Record<Pillar, Bilingual>> = {
  empathy: {
    en: 'The understanding shown here is thin; one fact of theirs would carry it',
    zh: '理解说得还浅，加一个对方的具体情况就实在了',
  },
  evidence: {
    en: 'The proof given here is thin; a source or a figure would carry it',
    zh: '依据还单薄，加上出处或数字就站得住',
  },
  limits: {
    en: 'The limits named here are thin; say plainly where they end',
    zh: '边界说得还含糊，把做不到的地方讲明白',
  },
  commitment: {
    en: 'The commitment here is thin; a deed and a day would carry it',
    zh: '承诺还不够实，写上做什么、哪天做',
  },
};

const DEEPEN: Readonly<Record<Pillar, Bilingual>> = {
  empathy: {
    en: 'You show understanding already; this takes it one step further',
    zh: '已经表达了理解，这句可以再进一步',
  },
  evidence: { en: 'You give proof already; this makes it easier to check', zh: '已经给了依据，这句让它更好核实' },
  limits: { en: 'You name limits already; this makes them plainer', zh: '已经说了边界，这句讲得更明白' },
  commitment: { en: 'You commit already; this makes it easier to keep track of', zh: '已经有了承诺，这句让它更好兑现' },
};

const STAGE_NAMES: Readonly<Record<Stage, Bilingual>> = {
  first_contact: { en: 'in a first contact', zh: '初次接触' },
  discovery: { en: 'in discovery', zh: '了解需求' },
  proposal: { en: 'with a proposal', zh: '提方案' },
  objection: { en: 'when answering an objection', zh: '回应异议' },
  negotiation: { en: 'in a negotiation', zh: '谈条件' },
  closing: { en: 'before signing', zh: '签约前' },
  delivery: { en: 'during delivery', zh: '交付期间' },
  after_sales: { en: 'after the sale', zh: '售后' },
  complaint: { en: 'when answering a complaint', zh: '处理投诉' },
  renewal: { en: 'before a renewal', zh: '续约前' },
};

/** Why a track is suggested: the wording it replaces, or what is missing, thin or could go further. `stage` is named where it makes the pillar matter. */
export function explainSuggestion(
  about: {
    readonly pillar: Pillar;
    readonly state: 'present' | 'weak' | 'missing';
    readonly riskWords?: string;
    readonly stage?: Stage;
    /** What the draft speaks of that calls for the track. */
    readonly topic?: string;
    /** A promise to this contact is late. */
    readonly isLate?: boolean;
  },
  lang: Language,
): string {
  if (about.riskWords !== undefined) {
    const quoted = quoteWords(about.riskWords, lang);
    return lang === 'zh' ? `可以用它换掉${quoted}，说得更诚实。` : `An honest way to say what ${quoted} tries to say.`;
  }
  if (about.isLate) return LATE[lang];
  const state = { missing: LACKS, weak: THIN, present: DEEPEN }[about.state][about.pillar][lang];
  const text = about.topic === undefined ? state : `${state}${speaksOf(about.topic, lang)}`;
  if (about.stage === undefined) return lang === 'zh' ? `${text}。` : `${text}.`;
  const stage = STAGE_NAMES[about.stage][lang];
  return lang === 'zh' ? `${text}，${stage}时这一点尤其要紧。` : `${text}, and ${stage} that matters most.`;
}

const LATE: Bilingual = {
  en: 'A promise to this contact is late; say so before anything new.',
  zh: '有一件答应这位客户的事已经过期，先说这件，再谈别的。',
};

function speaksOf(topic: string, lang: Language): string {
  return lang === 'zh' ? `；这里谈到${quoteWords(topic, lang)}` : `; this is about ${quoteWords(topic, lang)}`;
}

const SILENCED: Readonly<Record<GuardName | 'exception' | 'example' | 'weight', Bilingual>> = {
  negation: { en: 'it is negated', zh: '被否定了' },
  quotation: { en: 'it is quoted from somebody else', zh: '是引用别人的话' },
  question: { en: 'it is asked, not said', zh: '是在提问，不是在陈述' },
  request: { en: 'it asks the reader to do it', zh: '是请对方去做' },
  conditional: { en: 'it stands inside a condition', zh: '只是假设的条件' },
  'other-person': { en: 'somebody else does it, not you', zh: '做这件事的是别人，不是您' },
  pressure: { en: 'it leads up to a demand', zh: '后面接着施压' },
  'outside-deadline': { en: 'somebody else sets that day', zh: '这个期限是别人定的' },
  'stated-discount': { en: 'the discount has its reason and its end', zh: '这个优惠有理由、有期限' },
  'bare-figure': { en: 'a price, size or number proves nothing', zh: '价格、尺寸、编号这类数字说明不了效果' },
  exception: { en: 'the words are used in their ordinary sense', zh: '这里用的是普通意思' },
  example: { en: 'it is told like an example in which this does not count', zh: '说法和“不算”的例句很像' },
  weight: { en: 'the words alone are too little', zh: '单凭这几个字还不够' },
};

/** Why words that were found for a missing pillar did not count. */
export function explainSilence(
  words: string,
  by: GuardName | 'exception' | 'example' | 'weight',
  lang: Language,
): string {
  const quoted = quoteWords(words, lang);
  return lang === 'zh' ? `${quoted}最接近，但${SILENCED[by].zh}。` : `${quoted} comes nearest, but ${SILENCED[by].en}.`;
}

const NEAR: Readonly<Record<Pillar, Bilingual>> = {
  empathy: {
    en: 'names no fact, worry or word of theirs plainly enough',
    zh: '还没有说清对方的情况、担心或原话',
  },
  evidence: {
    en: 'gives no figure, case or document that could be checked',
    zh: '还没有能让人核实的数字、案例或文件',
  },
  limits: {
    en: 'does not say plainly what you cannot do or do not know',
    zh: '还没有说清哪些做不到、哪些不确定',
  },
  commitment: { en: 'does not say plainly what your side will do', zh: '还没有说清我方要做什么' },
};

/** Why the sentence that comes nearest to a missing pillar does not carry it; `sentence` null where none comes near. */
export function explainMissing(pillar: Pillar, sentence: string | null, lang: Language): string {
  if (sentence === null) return lang === 'zh' ? `${LACKS[pillar].zh}。` : `${LACKS[pillar].en}.`;
  const quoted = quoteWords(sentence, lang);
  return lang === 'zh' ? `${quoted}最接近：${NEAR[pillar].zh}。` : `${quoted} comes nearest: it ${NEAR[pillar].en}.`;
}
