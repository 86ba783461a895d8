/** A pack as large as a company's: the core pack's tracks over and over, each with words of its own. */
import type { Bilingual, Pack, Track } from '../../talk-tracks/model';

/** `cues` cues of a track are kept, so that the whole stays a pack that somebody could write. */
export function largePack(core: Pack, tracks: number, cues = 1): Pack {
  const numbered = (text: Bilingual, at: number): Bilingual => ({
    en: `${text.en} (${at})`,
    zh: `${text.zh}（${at}）`,
  });
  const made = Array.from({ length: tracks }, (_, at): Track => {
    const like = core.tracks[at % core.tracks.length] as Track;
    return {
      ...like,
      id: `${like.id}-${at}`,
      title: numbered(like.title, at),
      lines: like.lines.map((line) => numbered(line, at)),
      cues: like.cues.slice(0, cues).map((cue) => ({ ...cue, id: `${cue.id}-${at}` })),
    };
  });
  return { ...core, id: 'large', version: '1.0.0', tracks: made, risks: core.risks };
}
