/** "5 % off the old model while we clear it, until 30 November": a discount of the firm with its reason and its end is a plain offer (guard 9 and D35 of the knowledge documents). */
import type { Guard } from './guard';

const DISCOUNT = /\b(?:discount|off|rebate|reduced|reduction|lower price|cheaper)\b|折|优惠|减|让利|便宜|返点|特价/i;
/** Clearance, quick recovery of money, the season, goods that spoil, a key event; or what it costs us less for: volume, term, payment. */
const REASON =
  /\b(?:clear(?:ing|ance)?|discontinued|old (?:model|stock|version)|end of (?:the )?(?:line|season)|out of season|season\w*|ex[- ]?demo|ex[- ]?display|second[- ]hand|best before|shelf life|perish\w+|anniversary|trade (?:fair|show)|volume|quantit\w+|(?:orders?|orderings?) (?:of|over|above|from)|\d+ or more|pay(?:ing|ment)? (?:up ?front|in advance|within|yearly|annually)|(?:two|three|multi|\d)[- ]year (?:term|contract)|full (?:truck|pallet|container)|collect(?:ed|ion))\b|清仓|清库|旧款|老款|停产|换季|过季|反季|样机|展示机|展机|临期|保质期|周年|展会|起订|满\d+|量大|批量|\d+(?:台|件|套|箱|吨)(?:以上|起)|预付|款到|年付|一次付清|现款|签(?:两|三|\d)年|整车|整柜|自提/i;
/** Where it ends or what it covers. */
const SCOPE =
  /\b(?:until|till|through|by|before|ends?|valid|while stocks? lasts?|this (?:month|quarter|season)|on (?:orders?|this|the)|for (?:orders?|the|a|this)|if|when)\b|截至|到\d|至\d|止|有效|为止|月底|之前|期间|只限|仅限|起|以上|满|款到|付清|自提|年付/i;
/** A gift to the person, or a price for silence, is no discount of the firm. */
const PERSONAL =
  /\b(?:you personally|for yourself|in it for you|between us|off the (?:books|record)|quietly|your (?:wife|husband|kids|pocket))\b|给您个人|您个人|私下|悄悄|咱俩|别声张|红包|回扣|好处费/i;

export const statedDiscount: Guard = ({ sentence: { text } }) =>
  DISCOUNT.test(text) && REASON.test(text) && SCOPE.test(text) && !PERSONAL.test(text);
