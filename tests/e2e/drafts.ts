/** Drafts that the tests type: in each language one wording that costs trust, one promise with a date, one contact. */

export interface TypedDraft {
  readonly language: 'en' | 'zh';
  readonly to: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly lines: readonly string[];
  /** Words of the draft that cost trust. */
  readonly risky: string;
  /** The words of the promise. */
  readonly promise: string;
  /** The day it is due. */
  readonly due: string;
}

export const DRAFTS: readonly TypedDraft[] = [
  {
    language: 'en',
    to: 'Lena Vogt <lena.vogt@northquay.example>',
    name: 'Lena Vogt',
    address: 'lena.vogt@northquay.example',
    subject: 'Spare heads for the quay',
    lines: [
      'Hi Lena,',
      'We guarantee zero downtime from the first day.',
      'I will send you the list of spare parts by 4 December 2027.',
      'Best, Tom',
    ],
    risky: 'guarantee zero',
    promise: 'I will send you the list of spare parts by 4 December 2027.',
    due: '2027-12-04',
  },
  {
    language: 'zh',
    to: '方雨 <fang.yu@beiwan.example>',
    name: '方雨',
    address: 'fang.yu@beiwan.example',
    subject: '码头的备件',
    lines: ['方主管，您好！', '我们的设备绝对不会出故障。', '我会在2027年12月4日前把备件清单发给您。', '沈岩'],
    risky: '绝对不会出故障',
    promise: '我会在2027年12月4日前把备件清单发给您。',
    due: '2027-12-04',
  },
];
