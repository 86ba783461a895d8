/** Shows a reading to a person at a terminal: the four pillars first, then words, reasons, and what to do next. */
import {
  type Draft,
  type Due,
  type Explanation,
  type Language,
  type Pack,
  PILLARS,
  type Pillar,
  type PillarState,
  type Reading,
} from '../talk-tracks/model';
import { printable } from '../talk-tracks/pack-problem';
import type { Paint, Style } from './paint';
import { READING_WORDS, type ReadingWords } from './reading-words';
import { columnsOf, wrapText } from './wrap-text';

/** What is shown, and how wide. */
export interface ReadingView {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly explanation: Explanation | null;
  readonly packs: readonly Pack[];
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
}

/** Filled where the pillar is there, half where it is weak, outlined where it is missing. */
const SHAPES: Readonly<Record<Pillar, Readonly<Record<PillarState['state'], string>>>> = {
  empathy: { present: '●', weak: '◐', missing: '○' },
  evidence: { present: '■', weak: '◧', missing: '□' },
  limits: { present: '◆', weak: '⬖', missing: '◇' },
  commitment: { present: '⚑', weak: '⚐', missing: '⚐' },
};
const RISK_SHAPE = '▲';
const MOST_SUGGESTIONS = 3;

/** The reading as text in the draft's language, with a line break at the end. Control characters of the draft are not passed on. */
export function renderReading(view: ReadingView): string {
  const page = new Page(view);
  return `${[page.head(), page.pillars(), ...page.parts()].join('\n\n')}\n`;
}

type Weighed = Explanation['weighed'][number];

class Page {
  private readonly lang: Language;
  private readonly words: ReadingWords;

  constructor(private readonly view: ReadingView) {
    this.lang = mainLanguage(view.reading);
    this.words = READING_WORDS[this.lang];
  }

  head(): string {
    const { draft, reading } = this.view;
    const kind = this.words.kinds[draft.kind ?? 'mail'];
    const packs = reading.packs.map(({ id, version }) => `${id} ${version}`).join(', ');
    const language = this.words.languages[reading.language];
    const facts = [
      `${language}${this.lang === 'en' ? ' ' : ''}${kind}`,
      this.words.sentences(reading.sentences.length),
      packs,
    ];
    return wrapText(printable(facts.filter(Boolean).join(' · ')), this.view.width)
      .map((line) => this.view.paint('faint', line))
      .join('\n');
  }

  /** Side by side where there is room, else one below the other. */
  pillars(): string {
    const { paint, reading, width } = this.view;
    const cells = PILLARS.map((pillar) => {
      const { state, findings } = reading.pillars[pillar];
      const [shape, name] = [SHAPES[pillar][state], this.words.pillars[pillar]];
      const note = state === 'present' ? String(findings.length) : this.words[state];
      return {
        columns: columnsOf(`${shape} ${name} ${note}`),
        text: `${paint(pillar, shape)} ${paint(state === 'missing' ? 'faint' : 'title', name)} ${paint('faint', note)}`,
      };
    });
    const columns = cells.reduce((sum, cell) => sum + cell.columns + 3, 0);
    return `  ${cells.map(({ text }) => text).join(columns < width ? '   ' : '\n  ')}`;
  }

  parts(): readonly string[] {
    if (this.view.reading.sentences.length === 0) return [`  ${this.words.nothing}`];
    return [
      this.findings(),
      this.risks(),
      this.promises(),
      this.suggestions(),
      this.silenced(),
      this.lookedFor(),
    ].filter((part) => part !== '');
  }

  private findings(): string {
    return this.part(
      this.words.found,
      this.view.reading.findings.map((finding) => {
        const { pillar, why } = finding;
        const quoted = this.quoted(finding);
        const basis = this.basis(finding.sentence, pillar, finding.track, finding.cue);
        return this.card(pillar, SHAPES[pillar].present, quoted, this.place(finding.start), [
          afterQuote(why, quoted),
          ...basis,
        ]);
      }),
    );
  }

  private risks(): string {
    const titles = new Map(this.cards('risks').map(([id, { title }]) => [id, title[this.lang]]));
    return this.part(
      this.words.risks,
      this.view.reading.risks.map((risk) => {
        const name = titles.get(risk.rule) ?? risk.type.replaceAll('_', ' ');
        const note = `${name} · ${this.place(risk.start)}`;
        const basis = this.basis(risk.sentence, `risk:${risk.type}`, risk.rule, risk.cue);
        const body = [risk.why, this.words.instead(risk.instead), ...basis];
        return this.card('risk', RISK_SHAPE, this.quoted(risk), note, body);
      }),
    );
  }

  private promises(): string {
    return this.part(
      this.words.promises,
      this.view.reading.promises.map((promise) => {
        const due = this.due(promise.due, promise.dueText);
        const condition = promise.condition === null ? [] : [this.words.condition(promise.condition)];
        const note = `${this.words.who[promise.who]} · ${due}`;
        const basis = this.basis(promise.sentence, 'promise', null, null);
        return this.card('commitment', SHAPES.commitment.present, promise.action, note, [...condition, ...basis]);
      }),
    );
  }

  private suggestions(): string {
    const titles = new Map(this.cards('tracks').map(([id, { title }]) => [id, title[this.lang]]));
    return this.part(
      this.words.suggestions,
      this.view.reading.suggestions.slice(0, MOST_SUGGESTIONS).map(({ track, pillar, reason, lines }) => {
        const line = lines.find(({ lang }) => lang === this.lang) ?? lines[0];
        const title = titles.get(track) ?? track;
        const body = [reason, ...(line ? [this.words.quote(line.text)] : [])];
        return this.card(pillar, SHAPES[pillar].missing, title, '', body);
      }),
    );
  }

  /** With `--explain`: what a label rests on. Pack and version, track or rule, cue; how sure; the words and signs that counted. */
  private basis(sentence: number, label: Weighed['label'], owner: string | null, cue: string | null): string[] {
    const weighed = this.view.explanation?.weighed.find((one) => one.sentence === sentence && one.label === label);
    if (!weighed) return [];
    const version = this.view.reading.packs.find(({ id }) => owner?.startsWith(`${id}/`))?.version;
    const named =
      owner === null
        ? []
        : [`${owner}${version ? `@${version}` : ''}`, cue === 'judged' ? this.words.judged : (cue ?? '')];
    const sure = this.words.sure(percent(weighed.chance), percent(weighed.threshold));
    const reasons = weighed.reasons.map(
      ({ is, name, share }) => `${is === 'words' ? this.words.quote(name) : name} ${percent(share)} %`,
    );
    return [[...named, sure].join(' · '), this.words.counted(reasons.join(' · '))];
  }

  private silenced(): string {
    const silenced = this.view.explanation?.silenced ?? [];
    return this.part(
      this.words.silenced,
      silenced.map(({ words, by, cue }) =>
        this.card('faint', '·', this.words.quote(words), `${this.words.by[by]} · ${cue.split('/').at(-1)}`, []),
      ),
    );
  }

  private lookedFor(): string {
    const missing = this.view.explanation?.missing ?? {};
    return this.part(
      this.words.lookedFor,
      PILLARS.flatMap((pillar) => {
        const text = missing[pillar];
        return text === undefined
          ? []
          : [this.card(pillar, SHAPES[pillar].missing, this.words.pillars[pillar], '', [text])];
      }),
    );
  }

  private part(title: string, cards: readonly string[]): string {
    return cards.length === 0 ? '' : `${this.view.paint('title', title)}\n${cards.join('\n')}`;
  }

  /** A shape, what it is about, a faint note, and paragraphs under it. */
  private card(style: Style, shape: string, title: string, note: string, paragraphs: readonly string[]): string {
    const { paint, width } = this.view;
    const room = Math.max(20, width - 4);
    const lines = [...wrapText(printable(title), room)];
    const last = lines.at(-1) ?? '';
    const tail = note === '' ? '' : `  ${printable(note)}`;
    const besides = columnsOf(last) + columnsOf(tail) <= room;
    const head = lines.map((line, index) => `${index === 0 ? `  ${paint(style, shape)} ` : '    '}${line}`);
    if (besides) head[head.length - 1] = `${head.at(-1) ?? ''}${paint('faint', tail)}`;
    else head.push(...wrapText(printable(note), room).map((line) => `    ${paint('faint', line)}`));
    const body = paragraphs.flatMap((text) => wrapText(printable(text), room)).map((line) => `    ${line}`);
    return [...head, ...body].join('\n');
  }

  private quoted({ start, end }: { readonly start: number; readonly end: number }): string {
    return this.words.quote(this.view.draft.body.slice(start, end));
  }

  private place(offset: number): string {
    return this.words.line(this.view.draft.body.slice(0, offset).split('\n').length);
  }

  private due(due: Due | null, dueText: string | null): string {
    const said = dueText === null ? '' : this.words.said(dueText);
    if (!due) return `${this.words.noDate}${said}`;
    const day = writeDay(due, this.lang);
    const when = due.precision === 'week' ? this.words.week(day) : day;
    return `${when}${due.time ? ` ${due.time}` : ''}${said}`;
  }

  private cards<Key extends 'tracks' | 'risks'>(key: Key): readonly (readonly [string, Pack[Key][number]])[] {
    return this.view.packs.flatMap((pack) => pack[key].map((card) => [`${pack.id}/${card.id}`, card] as const));
  }
}

/** A reason without the words that stand right above it. */
function afterQuote(why: string, quoted: string): string {
  const rest = why.startsWith(quoted) ? why.slice(quoted.length) : '';
  return /^[:：]/.test(rest) ? rest.slice(1).trim() : why;
}

function writeDay({ date, precision }: Due, lang: Language): string {
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  const parts: Intl.DateTimeFormatOptions =
    precision === 'month'
      ? { year: 'numeric', month: 'long' }
      : { weekday: 'short', year: 'numeric', month: lang === 'zh' ? 'long' : 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** The language to speak of a draft in; a mixed one's is that of its first sentence. */
function mainLanguage({ language, sentences }: Reading): Language {
  if (language !== 'mixed') return language;
  const first = sentences.find(({ role }) => role === 'body')?.text ?? '';
  const hanzi = first.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = first.match(/[A-Za-z]+/g)?.length ?? 0;
  return hanzi > words ? 'zh' : 'en';
}

function percent(share: number): number {
  return Math.round(share * 100);
}
