/** Chinese wording that keeps a whole clause or sentence from being a promise, whatever dates stand in it. */

/** Favours under the table and other people's secrets: whatever is handed over, nobody should be reminded of it. */
const SHADY =
  /私下|偷偷|悄悄|背着|暗地|辛苦费|好处费|茶水费|购物卡|招待费|回扣|返点|红包|返(?:您|你)个人|(?:您|你)个人(?:那份|账|卡)|(?:走|打|转)[^，,。]{0,6}(?:太太|老婆|表弟|私人)|挂名|不(?:用)?走(?:公司|账|公账)|别让[^，,。]{1,8}知道|不用(?:让)?[^，,。]{1,6}知道|当没发生|令郎|孩子(?:补课|读书|留学)|内部(?:价|资料|情况)|底价|聊天记录|好评|打五星|打分|话术|瞒|装可怜|感情牌|卖惨|忍心|寒心|人情/;
/** Hurry that the writer makes up, and what goes away if the reader waits. */
const PRESSES =
  /今天不[^，,。]{1,6}[，,]|最后一(?:席|台|套|批|档|天|位|个(?:名额|位子|档期|席位))|不(?:在)?今[天晚日]|(?:只|就|仅)剩[^，,。]{0,4}(?:[一两半1]|最后)|倒计时|捂到|先到先得|(?:只|最多|就|只能)(?:给|替|帮|为)?(?:您|你|你们|我们)?(?:留|捂|保|扛|锁)到|锁价|过期不候|过时不候|(?:过了|错过)(?:这|今|就|我)|(?:给|卖|转|发|让|排)给?别(?:人|家)|档期(?:只|就)|涨(?:价|两成|一成)|恢复原|名额|停售|售完|抢完|过了今[晚天]|价格?(?:就|会|要|得)[^，,]{0,4}(?:变|涨|重新|调|另)/;
/** Something said to be so: a day that is somebody's fact, not anybody's deed. */
const STATES =
  /(?:日期|时间|期限|截止日?|交期|账期|有效期|质保期|生日|地址|地点|根因|原因|问题|底线|权限|重点|难点)(?:[^，,。]{0,6})?(?:是|为|在|到|定在|改到|只到|都?在)|有效期(?:至|到)|(?:谈判|会议|开会|评审|验收|开标|例会|董事会|理事会)(?:定在|安排在|在|是)|(?:要求|规定|希望|催着|盼着|指望)[\u2400\s]*(?:[^，,。]{0,4})(?:前|内)?(?:到货|交货|完工|上线|装好|交付|到场|给|拿到)|(?:首付|首款|尾款|预付|定金|订金|货款|进度款|余款|合同款|[一二三四五六七八九]成)[^，,。我退]{0,18}(?:在|于|到账|付|支付|前)|付款(?:方式|条件|三|四|二)|(?:要|需|得|必须)(?:提前|先报|有人)|平均|历来|往年|(?:会|可能|要)(?:延到|延期|推迟|停机|回滚)|有效期|质保期|保修期|保质期|质保[\u2400一二两三五\d]|无理由|享受|汇算清缴|申报截止|[忙旺淡]季|会在明年/;
/** A story about what has been: 是我半夜送的, 当场调好, 拖到今天. */
const TELLS =
  /(?:^|[，,；;：:\u2400\s])(?:都|就|也|还|本来|原本)?是(?:我们?|我方|我司|[\u4e00-\u9fff]{0,3}我们)(?!会|将)[^，,。]{2,24}的(?:$|[，,。；;！!])|(?:是|因为|由于|怪)我们?(?!会|将)[^，,。]{0,14}(?:推的|没|漏|错|忘|误|早该)|(?:说好|约好|讲好|答应|承诺|定好)[^，,。]{0,10}的(?!话|时候)|(?:^|\u2400)[\s]*(?:实际|原定|原计划|本来)|当场(?:给|就|调|换|退|修|停|改|讲|回|答|跟)(?![^，,。]{0,8}(?:打印|出结果|给您结果|签))|早该|早就|拖到(?:今|昨|现)|上(?:周|回|次|个?月)[^，,。]{0,10}(?:说|答应|承诺|约)好?[^，,。]{0,6}的|(?:一|两|二|三|几)件(?:做完|没做完)|(?:见|聊|谈|打|跑|看|问)了(?!解)|白(?:跑|干|费|搭|烧|熬)|(?:今年|去年|前年)(?:\d|[一二三四五六七八九十])+月(?:份)?[^，,。]{0,4}(?:给|跟|帮|为|在|换)|一年前|半年前/;
/** Words of selling that no deed hides behind. */
const SELLS =
  /赋能|闭环|势能|生态(?!园)|抓手|范式|底座|全链路|心智|保驾护航|价值共|飞轮|方法论|组合拳|生命周期|客户成功|高质量发展|管家式|数智|赛道|跃迁|协同的|北极星|触达|倾力|共振|每一位(?:客户|用户)|理解与支持|宝贵意见|满意是/;

/** Whether a sentence as a whole presses, bribes or sells. */
export function isForeignToPromises(text: string): boolean {
  return SHADY.test(text) || PRESSES.test(text) || SELLS.test(text);
}

/** What happens on a day without anybody's doing it for anybody: 船到港, 展会开展, 新规实施. */
const HAPPENS =
  /(?:到港|靠港|离港|截关|截单|结束|开展|开幕|开放|开学|开业|开市|投产|实施|施行|执行|切换规则|关账|上市|停产|停供|换届|到期|期满|封账|开标|开庭|开班|考试|放榜|过会|上会|停电|停水|停气|检修期|打烊|结婚|生日)[\u2400\s了]*$|^[\u2400\s]*(?:竞品|竞对|对手|友商|同行|别家|国家|政府|海关|银行|平台|税务局?|财政局?|教育局|环保局?|街道|园区|物业|商场|法院|交易所|央行|董事会|理事会|评委|甲方)(?!账|验|资料|那边的)/;
/** Needs and abilities, of a clause that names nobody: 年底前要把旧线拆掉, 当天能送到. */
const NEEDS =
  /\u2400\s*(?:都|就|也|还|一定|肯定|务必)?(?:要(?!给|发|回|帮|交给|寄|把[^，,]*给)|得(?!空)|必须|需要?|想(?!办法)|不)|(?:^|\u2400)[^我您]{0,8}能(?:够)?(?:送|到|做|出|完|装|用|发货|上手)[^您你她他]*$/;

/** Whether a clause that names nobody says what happens, or is needed. */
export function isNobodysDeed(bare: string): boolean {
  return HAPPENS.test(bare) || NEEDS.test(bare);
}

/** Whether a sentence begins with what had been planned or agreed before. */
export function isOldPlan(bare: string): boolean {
  return /^[\u2400\s]*(?:原(?:计划|定|本|来|先)|本来|之前说|当初)/.test(bare);
}

/** Whether a clause, its times blanked, states a fact or tells what was. */
export function isFactOrStory(bare: string): boolean {
  return STATES.test(bare) || TELLS.test(bare);
}

const REPORTER =
  '(?:您|你|对方|客户|甲方|他们?|她们?|[小老阿][\\u4e00-\\u9fff]|[A-Z][a-z]+ ?|[\\u4e00-\\u9fff]{1,2}(?:总|姐|哥|工|经理|主任|老师|院长|校长|科长|处长|老板))(?:那边|这边|也|又|还|刚|当时|昨天|前面|在电话里|在邮件里|信里|上午|\\u2400|\\s){0,3}';
const REPORTS = new RegExp(
  `^[\\u2400\\s]*(?:因为|既然|可|但|不过|听|据|按|照|如)?${REPORTER}(?:说(?!好|定)|讲(?!好|定)|提(?:到|过|的|起|了)|反映|反馈|抱怨|担心|嫌|问(?!到)|写着|写过|写了|原话)`,
);

/** Whether a clause begins to repeat what somebody else said. */
export function isReport(bare: string): boolean {
  return REPORTS.test(bare);
}
