/**
 * Every word of the demo inbox, in both languages, and the people and mails in it. All of it is invented.
 * The typed drafts hold one of each thing worth seeing: understanding, an overpromise, a vague proof, a dated promise.
 */
const en = {
  product: 'Ferry Mail',
  crm: 'Harbour CRM',
  placeMail: 'Mail',
  placePlain: 'Plain-text mail',
  placeCrm: 'Contact record',
  write: 'Write',
  inbox: 'Inbox',
  sent: 'Sent',
  nothing: 'Nothing here yet.',
  reply: 'Reply',
  replyTo: 'Re: ',
  newMail: 'New mail',
  to: 'To',
  subject: 'Subject',
  message: 'Message',
  send: 'Send',
  discard: 'Discard',
  remove: 'Remove',
  wasSent: 'Mail sent.',
  wasDiscarded: 'Draft discarded.',
  notSent: 'The mail was not sent. Your text is still here.',
  note: 'Note',
  save: 'Save',
  wasSaved: 'Note saved.',
  activity: 'Saved notes',
  stage: 'Stage',
  company: 'Company',
  mailAddress: 'Email',
  phone: 'Phone',
  lastSpoke: 'Last conversation',
  wrote: 'On Mon, 16 Nov 2026 at 07:40, Mira Okafor <mira.okafor@haldenfoods.example> wrote:',
};

const zh = {
  product: '渡口邮箱',
  crm: '码头客户管理',
  placeMail: '邮件',
  placePlain: '纯文本邮件',
  placeCrm: '客户资料',
  write: '写信',
  inbox: '收件箱',
  sent: '已发送',
  nothing: '这里还没有内容。',
  reply: '回复',
  replyTo: '回复：',
  newMail: '新邮件',
  to: '收件人',
  subject: '主题',
  message: '正文',
  send: '发送',
  discard: '舍弃',
  remove: '移除',
  wasSent: '邮件已发送。',
  wasDiscarded: '草稿已舍弃。',
  notSent: '邮件没有发出，内容仍在这里。',
  note: '备注',
  save: '保存',
  wasSaved: '备注已保存。',
  activity: '已保存的备注',
  stage: '阶段',
  company: '公司',
  mailAddress: '邮箱',
  phone: '电话',
  lastSpoke: '上次沟通',
  wrote: '苏敏 <su.min@hengda.example> 于2026年11月16日周一 07:40写道：',
};

const mailsEn = [
  {
    from: { name: 'Mira Okafor', address: 'mira.okafor@haldenfoods.example' },
    subject: 'The first week after the changeover',
    time: 'Mon',
    body: [
      'Hello Tom,',
      'the label printers stopped twice on Sunday. The night crew relabelled four hundred crates by hand and two of them had to skip their day off.',
      'Before we talk about price I need to know what happens in the first week with your system, hour by hour if you can.',
      'Regards, Mira',
    ],
  },
  {
    from: { name: 'Jan Petersen', address: 'jan@coldroad.example' },
    subject: 'Delivery window on the 9th',
    time: 'Mon',
    body: ['Tom, the dock is free from six to eight. Can the crate with the spare heads come in that window?', 'Jan'],
  },
  {
    from: { name: 'Priya Nair', address: 'p.nair@lumenlabels.example' },
    subject: 'Service rota for next month',
    time: 'Sun',
    body: ['Hi all, the rota is on the board. Two weekends are still open.', 'Priya'],
  },
  {
    from: { name: 'Accounts, Halden Foods', address: 'accounts@haldenfoods.example' },
    subject: 'Invoice 2041 received',
    time: 'Fri',
    body: ['We received your invoice and will pay it within thirty days.'],
  },
];

const mailsZh = [
  {
    from: { name: '苏敏', address: 'su.min@hengda.example' },
    subject: '切换后的第一周怎么安排',
    time: '周一',
    body: [
      '沈岩，您好：',
      '周日标签机停了两次，夜班手工重贴了四百箱，两位同事连休息日都没歇成。',
      '谈价格之前，我想先弄清楚上了你们的系统，第一周具体怎么过，最好能细到小时。',
      '苏敏',
    ],
  },
  {
    from: { name: '贺平', address: 'he.ping@coldroad.example' },
    subject: '9日的卸货时段',
    time: '周一',
    body: ['沈岩，6点到8点月台有空，备用打印头那箱能在这个时段送到吗？', '贺平'],
  },
  {
    from: { name: '林越', address: 'lin.yue@mingbiao.example' },
    subject: '下月值班表',
    time: '周日',
    body: ['各位好，值班表已经贴出来了，还有两个周末没人认领。', '林越'],
  },
  {
    from: { name: '恒达冷链财务', address: 'caiwu@hengda.example' },
    subject: '2041号发票已收到',
    time: '周五',
    body: ['发票已收到，我们会在三十天内付款。'],
  },
];

const draftEn = {
  to: [mailsEn[0].from],
  subject: 'Re: The first week after the changeover',
  paragraphs: [
    'Hi Mira,',
    'Relabelling four hundred crates by hand at the end of a night shift must have been exhausting, and I understand why the first week matters more to you than the price.',
    'Our printers never fail and we guarantee a changeover without a single stop. Most of our customers are extremely happy with it.',
    'I will send you the hour-by-hour plan of the first week by Thursday noon.',
    'Best regards,',
    'Tom',
  ],
};

const draftZh = {
  to: [mailsZh[0].from],
  subject: '回复：切换后的第一周怎么安排',
  paragraphs: [
    '苏经理，您好！',
    '夜班快结束还要手工重贴四百箱，换谁都累，我理解您为什么把第一周看得比价格还重。',
    '我们的打印机绝对不会出故障，切换过程保证零停机。大部分客户用了都说好。',
    '第一周细到小时的方案，我周四中午前发给您。',
    '此致',
    '沈岩',
  ],
};

const recordEn = {
  id: '1042',
  name: 'Mira Okafor',
  role: 'Head of warehouse operations',
  stage: 'Proposal',
  stages: ['First contact', 'Discovery', 'Proposal', 'Negotiation', 'Delivery', 'Renewal'],
  company: 'Halden Foods',
  mail: 'mira.okafor@haldenfoods.example',
  phone: '+49 555 0142',
  lastSpoke: 'Monday, by mail',
};

const recordZh = {
  id: '1042',
  name: '苏敏',
  role: '仓储运营负责人',
  stage: '方案报价',
  stages: ['初次接触', '需求了解', '方案报价', '商务谈判', '交付', '续约'],
  company: '恒达冷链',
  mail: 'su.min@hengda.example',
  phone: '0555-5550142',
  lastSpoke: '周一，邮件',
};

/** The language that the address asks for: `?lang=zh`, else English. */
export const language = new URLSearchParams(location.search).get('lang') === 'zh' ? 'zh' : 'en';

/** All words and people in that language. */
export const words = language === 'zh' ? zh : en;
export const mails = language === 'zh' ? mailsZh : mailsEn;
export const draft = language === 'zh' ? draftZh : draftEn;
export const record = language === 'zh' ? recordZh : recordEn;

/** `?draft=empty` opens an empty compose window, `?draft=none` opens none; otherwise a draft is typed already. */
export const draftWanted = new URLSearchParams(location.search).get('draft') ?? 'typed';
