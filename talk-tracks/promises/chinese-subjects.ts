/** Who a Chinese clause is about. Subjects are often left out: then the clause says nothing, and its neighbours decide. */
import { DELIVERS } from './chinese-acts';
import { findActor } from './chinese-names';
import { CUSTOMER, NOBODY, type Owner, type People, RECIPIENT, SELLER, WRITER } from './promiser';
import { isVagueOwner } from './vague-time';

const ROLE =
  '(?:货代|船代|报关行|工程师|技术员|技术总监|技术经理|技术部|技术|技工|项目经理|项目部|经理|主管|主任|总监|组长|班长|队长|师傅|设计师|设计部|设计|财务部|财务|会计|仓库|仓储|库房|车间主任|车间|工厂|厂里|厂家|售后部|售后|客服部|客服|物流部|物流|司机|安装队|安装|施工队|施工班|施工|维修部|维修|调试|运维|研发部|研发|开发|产品经理|产品部|实施经理|实施|顾问|法务部|法务|采购部?(?!单|合同|订单|量|价)|品控|质检部|质检|质量部|实验室|售前|渠道|配送|跟单|单证|报关|关务|船务|策划|美工|文案|剪辑|编导|客户经理|化验室|发运|装卸|仓管|分拣|运营|销售|机修|电气|暖通|钳工|焊工|瓦工|测量|勘察|勘测|采样|检验|运输|车队|行政|人事|培训师|讲师|老师|团队|总部|公司|领导|老板|同事|助理|秘书|驻场|驻店|飞手|操作员|操盘手|班组|团长|代理|专员|专人|专家|主播|测试|审计|监理|物业|商务|市场部|生产部|调度|计划员|计划部|前台|电工|漆工|木工|店长|药师|律师|护士长|医生|教练|司仪|摄影师|化验员|业务员|外勤|外包|分包|供应商)';
const GIVEN =
  '(?:[老小阿][\\p{Script=Han}]{1,2}?|[^给跟找约问让请叫催和与向对同把替帮陪带送\\P{Script=Han}][\\p{Script=Han}]?(?:工|总|姐|哥|经理|主任|师傅|老师|厂长|老板娘?|厂(?![\\p{Script=Han}]*(?:房|区|里|家))|院长|科长|处长|部长|会计|律师|园长|校长|秘书|老板)|[A-Z][a-z]+)';
const VERB_AHEAD =
  '(?=[\\s\u2400]|会|将|来|去|在|把|给|再|也|都|(?:让|叫|催)(?!我)|从|负责|亲自|带|说|答应|承诺|过|找|出|发|送|核|做|上|到|回|进|返|补|换|改|测|打|写|整|安|跟|和|先|就|抽|今|明|后|下|本|周|尽|安排|联系|对接|检|修|交|寄|提|开|通|确|汇|报|盯|取|拉|装|调|拿|接|退|付|审|批|走|完|准|协|处|解|落|统|拍|画|算|评|查|核|复|重|升|配|派|同|月|每|前|当)';

const WRITER_SUBJECT =
  /(?<![给发告诉联系找问回跟让叫把对向带请替帮为等报交陪催和与劝寄送打借到被找传发])(?:我们(?!的)|我方|我司|我公司|本公司|我处|咱们|咱|我们这边|我这边|我(?!们)|(?<![他她您])本人|笔者)(?!的|国|市|省|校|院|(?:们|司|方|公司)?的?(?:同事|家|领导|老板|徒弟|师傅|搭档|组里|部门))/u;
const RECIPIENT_SUBJECT =
  /(?<![给发告诉联系找问回跟让叫把对向带请替帮为等报交陪催和与劝寄送打到提醒通知陪候着了随同在进入至跑])(?:您这边|您那边|您方|您们|您|贵司|贵方|贵公司|贵单位|贵[校院厂部店]|你方|你们|你)(?!的|们的|放心|看|好|若|需要|如果|[\s\u2400]*$)/u;
const NOTE_CUSTOMER = /客户方?(?!的|们|群|经理)|对方(?!的)|甲方(?!的)|业主方?(?!的)/u;
const NOTE_PRONOUN =
  /(?<![给发告诉联系找问回跟让叫把对向带请替帮为等报交陪催和与劝寄送打到])(?:他们|她们|他|她)(?!的)/u;
const BY_OTHER = new RegExp(`由((?:[\\p{Script=Han}]{0,4})(?:${ROLE}|${GIVEN})${`(?:${GIVEN})?`})`, 'u');
const TITLED =
  '(?:队长|经理|师傅|工程师|主任|设计师|总监|组长|班长|顾问|专员|主管|飞手|老师|技师|同事)[^我您你他她它的和与在给把会将也再\\P{Script=Han}]{2,3}(?=[\\s\u2400])';
const PERSON = `(?:${TITLED}|(?:${ROLE}|[\\p{Script=Han}]{1,4}(?:(?<![全内])部门?|[科处室组班队]))的?(?:${GIVEN})?|(?<![\\p{Script=Han}])${GIVEN}|(?<=的)${GIVEN})`;
const OTHER_SUBJECT = new RegExp(
  `(?:(?:^|[\\s\u2400，,:：、]|的)(?<who>(?:我们?|我方|我司|贵司|您的?|您家|他们?|她们?|对方)?的?[^给跟和让与请叫向对把找问帮陪带由从到在替为等约催\\P{Script=Han}]{0,4}?${PERSON})|(?<alone>(?:我们|我方|我司)?(?:${TITLED}|${ROLE}(?:${GIVEN})?)))${VERB_AHEAD}`,
  'u',
);
const A_ROLE = new RegExp(ROLE);
const otherWords = (match: RegExpExecArray | null): string => match?.groups?.who ?? match?.groups?.alone ?? '';

/** 我让财务老陆去办: somebody else does it at the writer's word. */
const SENT = new RegExp(
  `(?:^|[\\s\u2400\u4e00-\u9fff])(?:我们?|我方|我司|我这边|我们这边)(?:已经?|会|再|就|先|去)?(?:\u2400|\\s)*(?:让|叫|派|安排|请)了?((?:[\\u4e00-\\u9fff]{0,5}(?:生产|后台|${ROLE}|${GIVEN})(?:${GIVEN})?|(?:个|一个|几个)?(?:人|专人|同事)))(?!费|单|合同)`,
  'u',
);
/** A note leaves 我 out: 让仓库明天备货. In a letter only what has been told already is no request. */
const TOLD = new RegExp(
  `^[\\s\u2400]*(?:已经?)?(?:让|叫|安排|请|托)了?((?:[\\u4e00-\\u9fff]{0,5}(?:生产|后台|${ROLE}|${GIVEN})(?:${GIVEN})?|(?:个|一个|几个)?(?:人|专人|同事)))(?!费|单|合同)`,
  'u',
);
const TOLD_ALREADY = new RegExp(TOLD.source.replace('(?:已经?)?', '已经?'), 'u');
/** A name of one character said twice, where a verb or a time follows. */
const TWIN =
  /(?:^|[\s\u2400边的])(?!天天|人人|慢慢|好好|早早|看看|问问|谢谢|常常|往往|刚刚|仅仅|处处|多多|稍稍|渐渐|哈哈|嘿嘿|件件|样样|个个|台台|次次|家家|张张|层层|时时|年年|月月|日日|妈妈|爸爸|周周|偷偷|悄悄|试试|听听|聊聊|等等|单单)([\u4e00-\u9fff])\1(?=[\s\u2400会将来去把给再配写发送做跟带])/;
/** 小唐和我周五去: the writer is one of two. */
const BOTH =
  /(?:^|[\s\u2400])(?:[\u4e00-\u9fff]{2,5}|[A-Z][a-z]+ ?)[和与]我(?:们)?(?=[\s\u2400]|一起|一块|都|会|将|去|来|到|负责|在)|我们?(?:[和跟与]|同(?!事|行|意|步|时))[^，,我]{1,10}(?=[\s\u2400]|一起|一块|去|来|到|当面|在|上门|下|守|陪|带)/;

/** Who acts in a clause, with where the words for it stand; null where the clause names nobody. Times are blanked with U+2400. */
export function chineseOwner(
  clause: string,
  people: People,
): { readonly owner: Owner; readonly start: number; readonly end: number } | null {
  const by = BY_OTHER.exec(clause);
  if (by && !/^由(?:本|您|贵|我(?!们|司|方)|同城|闪送|快递|物流|顺丰)/.test(by[0]))
    return { owner: otherOwner(by[1] ?? '', clause, people), start: by.index, end: by.index + by[0].length };
  const sent = !/[让叫派请托]|安排/.test(clause)
    ? null
    : (SENT.exec(clause) ?? (people.kind === 'crm-note' ? TOLD : TOLD_ALREADY).exec(clause));
  if (sent && !/我(?:也|跟着|陪|一起)|[和跟与]我/.test(clause)) {
    const who = sent[1] ?? '';
    const owner = /^(?:个|一个|几个)?(?:人|专人|同事)$/.test(who) ? NOBODY : SELLER;
    return { owner, start: sent.index, end: sent.index + sent[0].length };
  }
  const twin = TWIN.exec(clause);
  if (twin && !/我/.test(clause)) {
    const start = twin.index + twin[0].length - 2;
    return { owner: SELLER, start, end: start + 2 };
  }
  const both = clause.includes('我') ? BOTH.exec(clause) : null;
  if (both) return { owner: WRITER, start: both.index, end: both.index + both[0].length };
  const nobody =
    /(?:会有|将有|有|会安排|由|请|安排)?(?:相关|专业|有关|对应|具体|其他|另外的)?(?:同事|专人|人员|人|负责人|部门|专家|同仁)(?=会|将|来|去|跟|与|和|联系|对接|上门|处理|解决|给|为|择|在|\u2400)/u.exec(
      clause,
    );
  if (
    nobody &&
    isVagueOwner(clause) &&
    /^(?:会有|将有|有|由|会|将|安排|相关|专)/.test(nobody[0]) &&
    !/我们?(?:这边)?(?:会|将|来)?安排/.test(clause)
  )
    return { owner: NOBODY, start: nobody.index, end: nobody.index + nobody[0].length };
  const named =
    /由(?!于|此|来|衷|表|我|本|咱|您|贵|你|顺丰|德邦|京东|快递|物流|同城|闪送|专车|邮|跑腿)([^\u2400]{1,8}?)(?=更新|负责|处理|提供|完成|安装|承担|整理|出|发|送|安排|审|签|做|来|统一|亲自|跟|对接|\u2400)/u.exec(
      clause,
    );
  if (named) return { owner: SELLER, start: named.index, end: named.index + named[0].length };
  const told =
    people.kind === 'crm-note'
      ? /^[\s\u2400]*(?:已经?)?(?:(?:答应|承诺|应承)了?(?:他们?|她们?|客户|对方|[老小]\p{Script=Han}|\p{Script=Han}(?:总|姐|哥|工))?|[跟和同向](?:他们?|她们?|客户|对方|[老小]\p{Script=Han}|\p{Script=Han}(?:总|姐|哥|工|经理))(?:说(?:了|好|过|定)|讲(?:了|好|定)|保证了?|承诺了?|约(?:好|定)))/u.exec(
          clause,
        )
      : null;
  if (told) return { owner: WRITER, start: 0, end: told[0].length };
  const writer = WRITER_SUBJECT.exec(clause);
  const addressed = RECIPIENT_SUBJECT.exec(clause);
  // After an act 您 is whom it is for (加派一名司机跑您这条线), not who does it.
  const recipient = addressed && DELIVERS.test(clause.slice(0, addressed.index)) ? null : addressed;
  const seen = OTHER_SUBJECT.exec(clause);
  const asked =
    seen && /[给跟找问向对替帮陪]$/.test(clause.slice(0, seen.index + seen[0].length - otherWords(seen).length))
      ? null
      : seen;
  const other =
    asked &&
    /(?:让|请|催|叫|派|安排|通知|约|找)$/u.test(
      clause.slice(0, asked.index + asked[0].length - otherWords(asked).length),
    )
      ? null
      : asked;
  const called = NOTE_PRONOUN.exec(clause);
  const pronoun =
    called && /[传约接陪催盯教借帮替醒知访住助问找][^，,]{0,1}$/.test(clause.slice(0, called.index)) ? null : called;
  const theirs = people.kind === 'crm-note' ? NOTE_CUSTOMER.exec(clause) : null;
  const otherAt = other ? other.index + other[0].length - otherWords(other).length : -1;
  if (writer && other && otherAt <= writer.index && otherAt + otherWords(other).length > writer.index) {
    // 我们工程师小张, 我同事: the colleague acts.
    return {
      owner: otherOwner(otherWords(other), clause, people),
      start: otherAt,
      end: otherAt + otherWords(other).length,
    };
  }
  const places = [
    writer ? { owner: WRITER, start: writer.index, end: writer.index + writer[0].length } : null,
    recipient ? { owner: RECIPIENT, start: recipient.index, end: recipient.index + recipient[0].length } : null,
    other
      ? {
          owner: otherOwner(otherWords(other), clause, people),
          start: otherAt,
          end: otherAt + otherWords(other).length,
        }
      : null,
    theirs ? { owner: RECIPIENT, start: theirs.index, end: theirs.index + theirs[0].length } : null,
    pronoun
      ? {
          owner: people.colleagueBefore || people.kind === 'mail' ? SELLER : RECIPIENT,
          start: pronoun.index,
          end: pronoun.index + pronoun[0].length,
        }
      : null,
  ].filter((place) => place !== null);
  // 发运前我给您发照片: who stands right before the act does it.
  if (writer && other) return places[0] ?? null;
  const actor = places.length === 0 ? findActor(clause) : null;
  if (actor) return { owner: otherOwner(clause.slice(actor.start, actor.end), clause, people), ...actor };
  return places.sort((a, b) => a.start - b.start)[0] ?? null;
}

function otherOwner(words: string, clause: string, people: People): Owner {
  if (/^您的?(?:专属|专职|对口)?(?:客户经理|客服|顾问|专员|对接)/.test(words)) return SELLER;
  if (/^(?:您|贵|对方|他们|客户(?!经理))/.test(words)) return people.kind === 'crm-note' ? RECIPIENT : CUSTOMER;
  if (/^我/.test(words)) return SELLER;
  if (isVagueOwner(words) || /相关|专人/.test(words)) return NOBODY;
  if (people.kind !== 'crm-note') return SELLER;
  if (/^(?:采购|审计|监理|物业)/.test(words)) return RECIPIENT;
  const name =
    /[老小阿][\p{Script=Han}]$|[\p{Script=Han}](?:总|姐|哥|经理|主任|厂|院长|科长|处长|老师|园长|校长|老板|老板娘)/u.exec(
      words,
    )?.[0];
  if (name && [...people.known].some((known) => known.includes(name) || name.includes(known))) return RECIPIENT;
  if (/(?:总|院长|科长|处长|厂长|园长|校长|老板|老板娘)(?:的)?(?:秘书|助理)?$/.test(words)) return RECIPIENT;
  return /答应|来我|给我|回我|发我/.test(clause) && !A_ROLE.test(words) ? RECIPIENT : SELLER;
}

/** The names a Chinese text mentions: 老秦, 孙总, 郝校长. */
export function chineseNames(text: string): string[] {
  return [
    ...text.matchAll(
      /[老小阿]\p{Script=Han}|\p{Script=Han}(?:总|姐|哥|经理|主任|厂长|厂|院长|科长|处长|园长|校长|会计|老师)|老板娘?/gu,
    ),
  ].map((match) => match[0]);
}
