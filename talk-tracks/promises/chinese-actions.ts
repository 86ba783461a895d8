/** Names the act of a Chinese promise as a short phrase that can stand in a list: 发厂区方案. */

const LIMIT = 30;
/** 把方案发您 → 发方案. */
const HANDED =
  /^把([^好完]+?)((?:发|送|寄|交|传|报|退|补|转|开|带|递)(?:给|到)?|给)(?:您|你|他|她|贵司|您这边|您邮箱|客户|对方)?$/u;
const HOLLOW =
  /^(?:的话|的时候|呢|吧|哈|啊|呀|哦|哈|之前|之后|以前|前|内|再|就|也|都|会|将|来(?!电|访|函|厂|店|现场|测|取|拉|装|换|修|看)|要|先|一定|亲自|统一|另外|同时|另|并|并且|然后|随即|负责|准时|按时|及时|这边|那边|尽力|争取|给您?到时|能|可以|打算|准备|计划|答应|承诺|保证|说好|说|去(?!趟|[\p{Script=Han}]{2,4}(?:核|看|查|拿|取|办|谈|问|拉|盘|拍|领|送|接|找)|现场|您|厂|店|贵|客户|他|她|工地|门店|一趟|向|掉))/u;
/** Verb phrases whose object went before: 报价…发您. */
const OPEN_ENDED =
  /^((?:书面|统一|当面|电话|邮件|单独|重新|马上|立刻|一起|再)?(?:发|给|送|寄|交|回|传|出|提供|提交|报|退|补|换|修|改|订|核|查|办|做|开|测|验|装|整理|确认|更新|同步|汇总|安排|处理|批|排|拉走|转|盯|催|拿|取|写|拟|补发|补送|寄出|送齐|送到|发出|发货|交付|答复|回复|通知|告知|反馈|开好|改完|做完|修好|换好|订好|装好|弄好)(?:完|好|齐|出)?)(?:给|到|与)?(?:您|你|他|她|您这边|您邮箱|您手上|您手里|贵司|您那边|到位|一下|一份|一遍|过去|过来)*$/u;

/** What calls somebody, or says yes, before anything is promised. */
const GREETING =
  /^(?:(?:尊敬的)?(?:[\p{Script=Han}]{1,3}(?:总|工|经理|老师|主任|厂长|院长|女士|先生))?[，,]?(?:您好|你好|各位好|早上好|上午好|下午好)|好的|好|收到|明白)[，,！!。]*$/u;

/** A clause that only calls somebody or says yes. */
export const isGreeting = (clause: string): boolean => GREETING.test(clause);

/** The act of a clause: `topic` is what stands before subject and time, `act` what follows them. */
export function nameChineseAction(topic: string, act: string): string {
  const verb = clean(act.replace(/^来(?=[\p{Script=Han}]{1,2}$)/u, '')).replace(
    HANDED,
    (_, what: string, hands: string) => `${hands.replace(/(?<=.)[给到]$/u, '')}${what}`,
  );
  const what = strip(topic).replace(/^(?:关于|有关|至于|其余|那么?|你要的|您要的)/, '');
  if (what === '' || verb === '') return cut(verb || what);
  const taken = /^把([^好完]+?)((?:发|给|送|寄|交|做|改|算|换|修|传|写|整理|开|办|测|补|退|弄).*)$/u.exec(verb);
  if (taken) return cut(verb);
  if (/^[^您你他她它到\P{Script=Han}]{1,2}$/u.test(verb)) return cut(`${verb}${what}`);
  const open = OPEN_ENDED.exec(verb);
  if (open) return cut(`${open[1]}${what}`);
  const where = /^到(?:您|你|他|她|贵).*$/u.exec(verb);
  if (where) return cut(`发${what}`);
  return cut(what.length + verb.length > 22 || verb.includes(what) ? verb : `${what}${verb}`);
}

function strip(words: string): string {
  return words
    .replace(/\u2400+/g, '')
    .replace(/(?<![a-z\d])\s+|\s+(?![a-z\d])/gi, '')
    .replace(/[，,。；;：:、！!～~.-]+$/u, '')
    .replace(/^[，,。；;：:、！!～~\-•*·（(]+/u, '')
    .replace(/的$/u, '');
}

function clean(words: string): string {
  let text = strip(words);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(HOLLOW, '')
      .replace(/^[，,：:、]+/u, '')
      .replace(/[，,：:、]+$/u, '');
  }
  return text.replace(/(?:哈|哦|呀|啊|吧|呢|的)$/u, '');
}

function cut(text: string): string {
  return text.length <= LIMIT ? text : `${text.slice(0, LIMIT)}…`;
}
