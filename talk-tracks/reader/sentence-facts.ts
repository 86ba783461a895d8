/** What is remembered of one sentence from reading to reading, in one place: what its words say alone, and the last that was made of it among its neighbours. */
import type { DraftKind, Language } from '../model';
import type { ClaimedSentence } from './claims';
import { sentenceLanguage } from './detect-language';
import type { JudgedSentence } from './judge';
import type { SentenceCues } from './match-cues';
import type { WeighedSentence } from './weigh/weigh-segments';

/** One sentence of a body. */
export class SentenceFacts {
  claimed: ClaimedSentence | null = null;
  weighed: WeighedSentence | null = null;
  judged: JudgedSentence | null = null;
  private tongue: Language | null = null;
  private readonly cues: Record<DraftKind, SentenceCues | null> = { mail: null, 'crm-note': null };

  constructor(
    readonly text: string,
    private readonly findCues: (text: string, kind: DraftKind) => SentenceCues,
  ) {}

  get language(): Language {
    this.tongue ??= sentenceLanguage(this.text);
    return this.tongue;
  }

  cuesIn(kind: DraftKind): SentenceCues {
    let cues = this.cues[kind];
    if (!cues) {
      cues = this.findCues(this.text, kind);
      this.cues[kind] = cues;
    }
    return cues;
  }
}
