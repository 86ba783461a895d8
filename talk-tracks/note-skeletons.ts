/** Skeletons of CRM notes by what the call was about: what a colleague needs to go on, with places to fill in. Ours, from `B`–`D` of the knowledge. */
import type { Bilingual, Stage } from './model';

export interface NoteSkeleton {
  readonly id: string;
  readonly title: Bilingual;
  /** Offered first at these stages. */
  readonly stages: readonly Stage[];
  readonly text: Bilingual;
}

export const NOTE_SKELETONS: readonly NoteSkeleton[] = [
  {
    id: 'first-call',
    title: { en: 'First call', zh: '初次沟通' },
    stages: ['first_contact', 'discovery'],
    text: {
      en: 'In their words: “{{their_words}}”\nWhat it costs them today: {{impact}}\nWho decides, and by what: {{who}}, {{criterion}}\nWhat we cannot do for them: {{limit}}\nNext: {{owner}} does {{action}} by {{date}}',
      zh: '对方原话：“{{their_words}}”\n目前造成的影响：{{impact}}\n谁来定、看什么：{{who}}，{{criterion}}\n我们做不到的：{{limit}}\n下一步：{{owner}}于{{date}}前{{action}}',
    },
  },
  {
    id: 'demo',
    title: { en: 'Demo or visit', zh: '演示或拜访' },
    stages: ['proposal', 'discovery'],
    text: {
      en: 'Shown: {{scope}}, to {{who}}\nWhat they said to it: “{{their_words}}”\nWhat it did not do for them: {{weakness}}\nAgreed: {{result}}\nNext: {{owner}} sends {{document}} by {{date}}',
      zh: '演示内容：{{scope}}，在场：{{who}}\n对方的说法：“{{their_words}}”\n没有满足的地方：{{weakness}}\n约定：{{result}}\n下一步：{{owner}}于{{date}}前发送{{document}}',
    },
  },
  {
    id: 'objection',
    title: { en: 'A doubt or objection', zh: '疑虑与异议' },
    stages: ['objection'],
    text: {
      en: 'Their doubt, in their words: “{{their_words}}”\nWhat lies behind it: {{cause}}\nWhat we answered, and where it ends: {{fact}}, {{limit}}\nStill open: {{issue}}\nNext: {{owner}} does {{action}} by {{date}}',
      zh: '对方的疑虑（原话）：“{{their_words}}”\n背后的原因：{{cause}}\n我们的答复及其限度：{{fact}}，{{limit}}\n尚未解决：{{issue}}\n下一步：{{owner}}于{{date}}前{{action}}',
    },
  },
  {
    id: 'negotiation',
    title: { en: 'Terms and price', zh: '条款与价格' },
    stages: ['negotiation', 'closing'],
    text: {
      en: 'They ask for: {{point}}, because {{reason}}\nWe offered: {{option}}; we will not go further on {{limit}}\nAgreed: {{result}}\nOpen, and who decides: {{issue}}, {{who}}\nNext: {{owner}} does {{action}} by {{date}}',
      zh: '对方要求：{{point}}，理由：{{reason}}\n我们提出：{{option}}；{{limit}}不再退让\n约定：{{result}}\n未定事项及决定人：{{issue}}，{{who}}\n下一步：{{owner}}于{{date}}前{{action}}',
    },
  },
  {
    id: 'handover',
    title: { en: 'Delivery and handover', zh: '交付与交接' },
    stages: ['delivery'],
    text: {
      en: 'Delivered: {{scope}}, on {{date}}\nPromised and not done yet: {{promise}}, now by {{new_date}}\nWhat they said: “{{their_words}}”\nWhat is not included: {{excluded}}\nNext: {{owner}} does {{action}} by {{day}}',
      zh: '已交付：{{scope}}，日期：{{date}}\n答应而尚未完成：{{promise}}，改到{{new_date}}\n对方的说法：“{{their_words}}”\n不包含的内容：{{excluded}}\n下一步：{{owner}}于{{day}}前{{action}}',
    },
  },
  {
    id: 'complaint',
    title: { en: 'A complaint', zh: '投诉' },
    stages: ['complaint'],
    text: {
      en: 'What happened, in their words: “{{their_words}}”\nWhat it did to them: {{impact}}\nOur part in it: {{what_we_did}}; not known yet: {{issue}}\nWe do: {{remedy}} by {{date}}, {{owner}}\nReport back: {{owner}} calls on {{day}}',
      zh: '发生了什么（原话）：“{{their_words}}”\n给对方造成的影响：{{impact}}\n我们的责任：{{what_we_did}}；尚不清楚：{{issue}}\n我们来做：{{owner}}于{{date}}前{{remedy}}\n回复：{{owner}}于{{day}}致电',
    },
  },
  {
    id: 'review',
    title: { en: 'Review or renewal', zh: '回顾与续约' },
    stages: ['after_sales', 'renewal'],
    text: {
      en: 'What was to come of it, and what came: {{target}}, {{result}} ({{record}})\nWhat they said: “{{their_words}}”\nWhat fell short: {{weakness}}\nAgreed: {{point}}\nNext: {{owner}} does {{action}} by {{date}}',
      zh: '原定目标与实际结果：{{target}}，{{result}}（{{record}}）\n对方的说法：“{{their_words}}”\n没有做到的：{{weakness}}\n约定：{{point}}\n下一步：{{owner}}于{{date}}前{{action}}',
    },
  },
];

/** Those of the stage first, the others in their order. */
export function skeletonsFor(stage: Stage | undefined): readonly NoteSkeleton[] {
  const fits = ({ stages }: NoteSkeleton) => stage !== undefined && stages.includes(stage);
  return [...NOTE_SKELETONS.filter(fits), ...NOTE_SKELETONS.filter((one) => !fits(one))];
}
