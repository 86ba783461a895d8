/** Words that are one slip of the fingers away from what was typed: a letter too many, too few, another, or two that changed places. */

/** Letters alone, as a number is meant as it is typed; and five of them, since short words are all near each other. */
const TYPED = /^[\p{L}\p{M}]{5,}$/u;
/** What a word needs to be near to something typed. */
export const FEWEST_LETTERS = 4;

/** Whether a slip is forgiven in what was typed, folded. */
export const canBeNear = (typed: string): boolean => TYPED.test(typed);

/**
 * How many UTF-16 units of the word, from its beginning, are what was typed but for one letter at most; 0 where it does not
 * begin like that. Both folded.
 */
export function nearLength(typed: string, word: string): number {
  let same = 0;
  while (same < typed.length && typed.charCodeAt(same) === word.charCodeAt(same)) same += 1;
  if (same === typed.length) return same;
  // Asked for hundreds of thousands of words, so nothing is cut out.
  const goesOn = (at: number, there: number) => {
    let left = 0;
    while (at + left < typed.length && typed.charCodeAt(at + left) === word.charCodeAt(there + left)) left += 1;
    return at + left === typed.length;
  };
  if (same < word.length && goesOn(same + 1, same + 1)) return typed.length;
  if (goesOn(same, same + 1)) return typed.length + 1;
  if (goesOn(same + 1, same)) return typed.length - 1;
  const isSwapped = typed[same] === word[same + 1] && typed[same + 1] === word[same];
  return isSwapped && goesOn(same + 2, same + 2) ? typed.length : 0;
}
