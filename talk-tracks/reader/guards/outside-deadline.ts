/** "The portal closes on Friday", 海关周五截单: a day that somebody else sets, named as theirs, is a plain fact and no pressure (guard 8 of the knowledge documents). */
import type { Guard } from './guard';

const SETTER_EN =
  'port(?:al)?|terminal|tender|bank|court|customs|tax (?:office|authority|year|date)|hmrc|irs|council|authority|ministry|government|regulat(?:or|ion)|law|directive|register|exchange|grant|subsidy|scheme|insurer|auditor|mill|haulier|carrier|courier|airline|shipping line|printer|foundry|landlord|school|university|embassy|polls|bank holiday|holidays?|christmas|easter|chinese new year|shutdown|frost|harvest|season';
const DEADLINE_EN =
  'clos\\w+|ends?|ending|expir\\w+|cut[- ]?off|deadline|due|until|by|shuts?|last orders|lapses?|runs out|stops?|allows?|wants?|needs?|requires?|from';
const OUTSIDE_EN = new RegExp(`\\b(?:${SETTER_EN})(?:'s)?\\b[^.!?;]{0,60}\\b(?:${DEADLINE_EN})\\b`, 'i');
const SET_BY_EN = new RegExp(
  `\\b(?:set|given|fixed|imposed|required|demanded) by (?:the|your|their|our) (?:\\w+ )?(?:${SETTER_EN})\\b|\\bbefore (?:the )?(?:${SETTER_EN})\\b`,
  'i',
);

const SETTER_ZH =
  '海关|港口|码头|船公司|船东|航司|快递|货代|铁路|银行|法院|税务局?|政府|财政|补贴|招标|投标|标书|报名系统|教育局|学校|展会|组委会|主管部门|监管|法规|新规|国标|保险公司|钢厂|铸造厂|印刷厂|房东|物业|年审|春节|国庆|元旦|五一|中秋|放假|停产检修|霜冻|收割|采收';
const OUTSIDE_ZH = new RegExp(
  `(?:${SETTER_ZH})[^。！？；]{0,24}(?:截止|截单|截关|截标|封关|关闭|关门|到期|停|放假|要求|规定|之前|以前|前|开始|生效)`,
);

/** Our own price, offer or place in the queue is nobody else's deadline. */
const OURS =
  /\b(?:our|my|this|the) (?:\w+ )?(?:offer|price|discount|deal|promotion|quote)\b|优惠|活动价|特价|名额|我们的价|这个价/i;

export const outsideDeadline: Guard = ({ sentence: { text } }) =>
  (OUTSIDE_EN.test(text) || SET_BY_EN.test(text) || OUTSIDE_ZH.test(text)) && !OURS.test(text);
