/** Which of the two languages a text is written in, so that it is set and read out as such. */
import type { Language } from '../../talk-tracks/model';

/** Chinese where a Han character stands in the text, else English. For single lines, not for drafts. */
export const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
