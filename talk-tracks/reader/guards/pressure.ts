/** "I understand, but you owe us", 我理解，但您总得给个说法: understanding that ends in a demand is pressure, not empathy. */
import type { Guard } from './guard';

const DEMAND_EN =
  /\b(?:but|however|yet|still|though|so)\b.{0,80}?\b(?:you(?:'ll| really| surely| simply| do)? (?:should|must|need to|have to|ought to|owe|can(?:'|’)t|cannot|promised|agreed|gave your word|said you(?:'d| would)|know you)|sign (?:today|now|it|by)|decide (?:today|now)|(?:it(?:'|’)s|it is) only fair|after (?:all|everything) (?:we|i)|let (?:me|us) down)/i;
const DEMAND_ZH =
  /(?:但|不过|可是|然而|只是|可)[^。]{0,24}?(?:(?:您|你|贵司)[^，。]{0,6}(?:应该|应当|必须|总得|总该|不能|不该|欠|答应过|说过的|对得起|得给|得对|要对)|对得起|辜负|(?:今天|马上|立刻|赶紧|尽快|现在)[^，。]{0,6}(?:签|定|决定|下单))/;

export const pressure: Guard = ({ sentence }) => DEMAND_EN.test(sentence.text) || DEMAND_ZH.test(sentence.text);
