/** "Room 214, 3 pm, 48 euros a month": a price, a size, a number to call proves nothing (guard 12 of the knowledge documents). */
import type { Guard } from './guard';

const FIGURE = /\d|[一二三四五六七八九十百千万]/;
const BARE =
  /\b(?:price[sd]?|costs?|fees?|rates?|rent|quot(?:e[sd]?|ation)|invoiced?|deposit|vat|discount|net \d+|per (?:month|user|seat|licen[cs]e|year|unit)|(?:order|ref(?:erence)?|article|part|po|ticket|item|account|serial) ?(?:no\.?|number|#)|no\. ?\d|room|page|section|clause|version|model|size[sd]?|weighs?|wide|deep|long|high|extension|ext\.?|phone|mobile|founded in|seats|storeys?|floor|minimum order)\b|[€£$¥]\s?\d|(?:单价|报价|价格|费用|租金|押金|含税|运费|订单号|单号|编号|电话|手机|分机|型号|规格|尺寸|起订|成立于|版本|账期|定金|首付|元[/／每一]|楼\d|\d+楼|\d+室)/i;
/** Something was counted, compared or came out. */
const OUTCOME =
  /\b(?:from [^.]{1,40} to|fell|dropped|rose|cut|sav(?:ed|ing)|measured|counted|timed|tested|logged|recorded|audited|before|after|down|up|than|out of|versus|against|average[ds]?|halved|reduced|instead of|on time|now)\b|降|升|减|涨|提高|缩短|从.{1,20}到|比|实测|统计|测|以前|之前|之后|后来|如今|现在|准时|合格|平均|记录|节省|省了|少了|多了/i;

export const bareFigure: Guard = ({ sentence: { text } }) =>
  FIGURE.test(text) && BARE.test(text) && !OUTCOME.test(text);
