/** Folds case, full width and accents without moving anything: an offset into the folded text is an offset into the text. */

/** Letters with accents, the ideographic space, full-width forms, and the one letter whose lower case is longer. */
const TO_FOLD = /[\u00c0-\u024f\u0386-\u03ce\u0401\u0451\u1e00-\u1eff\u3000\uff01-\uff5e]/g;

/** The text in lower case, `Ｃａｆé` as `cafe`; as long as it was, in UTF-16 units. */
export function foldText(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase().replaceAll('ς', 'σ').replace(TO_FOLD, foldUnit);
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code === 0x3000) return ' ';
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  // Decomposed, a letter stands before its accents.
  return unit.normalize('NFD').charAt(0);
}
