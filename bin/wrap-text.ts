/** Breaks text into lines for a terminal, where a Chinese character takes two columns and may end a line. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** May not begin a line. */
const CLINGS = /^[，。、；：？！）》」』】”’…,.;:?!)\]]/u;

/** Columns that a text takes up. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return columns;
}

/** Lines of at most `width` columns; a word longer than that gets a line of its own. White space collapses. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const finish = () => {
    const text = line.join('').trim();
    if (text !== '') lines.push(text);
    line = [];
  };
  for (const piece of piecesOf(text)) {
    const fits = columnsOf(line.join('')) + columnsOf(piece.trimEnd()) <= width;
    if (!fits && line.length > 0) {
      // A comma that does not fit takes the character before it along.
      const taken = CLINGS.test(piece) && line.length > 1 ? line.splice(-1) : [];
      finish();
      line = taken;
    }
    line.push(piece);
  }
  finish();
  return lines;
}

/** Words with the space after them; Chinese characters one by one. */
function piecesOf(text: string): readonly string[] {
  return (
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .match(/[\u2e80-\u9fff\uf900-\uffef] ?|[^\s\u2e80-\u9fff\uf900-\uffef]+ ?|\s/gu) ?? []
  );
}
