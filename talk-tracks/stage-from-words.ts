/** Where a deal stands, from the words a CRM has for it. Every team names its stages itself, so this knows common ones alone. */
import type { Stage } from './model';

/** In the order in which they are tried: the more telling word first. */
const WORDS: readonly (readonly [RegExp, Stage])[] = [
  [/renew|续约|续费|续签/i, 'renewal'],
  [/complain|escalat|投诉|客诉/i, 'complaint'],
  [/negotiat|contract sent|procurement|legal|谈判|商务|议价|合同评审|合同审批/i, 'negotiation'],
  [/perception|objection|decision|决策|异议|疑虑/i, 'objection'],
  [/propos|quot|price|offer|demo|presentation|方案|报价|投标|演示/i, 'proposal'],
  [/clos(ing|ed)|\bwon\b|commit|verbal|sign|赢单|成交|签约|签单|待签/i, 'closing'],
  [/implement|onboard|deliver|install|rollout|go.?live|交付|实施|上线|安装/i, 'delivery'],
  [/after.?sales|customer success|support|adoption|售后|客户成功|使用中/i, 'after_sales'],
  [/discover|qualif|needs?\b|analysis|meeting|appointment|需求|调研|沟通|初步拜访|立项/i, 'discovery'],
  [/\bnew\b|lead|prospect|first|contact(ed)?\b|open|新建|线索|潜在|初次|首次|接触/i, 'first_contact'],
];

/** A stage that the words most likely mean; undefined for words nobody can know, and for a deal that was lost. */
export function stageFromWords(words: string): Stage | undefined {
  if (/\blost\b|输单|丢单|失败|关闭/i.test(words)) return undefined;
  return WORDS.find(([pattern]) => pattern.test(words))?.[1];
}
