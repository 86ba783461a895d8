/** Who else acts in a Chinese clause: people by surname, by trade, by the part of the house they stand for. */

/** Surnames that are seldom the beginning of another word. */
const PLAIN =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖董潘袁蔡蒋杜魏苏吕丁沈姚卢姜崔谭陆汪范廖韦贾邹熊孟秦邱侯尹薛闫黎陶贺郝顾龚邵覃钱戴莫乔赖樊殷翟颜倪俞鲁葛聂焦柴柯祝阎岳霍耿';
/** Surnames that need words before them that say a person follows. */
const MORE = `${PLAIN}田程石金付白江武常易施洪安温季章费路盛严段史毛康龙雷夏孔钟叶余汤牛桂兰方高马任于卓宁涂蒲邢滕裴窦瞿苗闻宫娄阮屈凌敖冉欧甘荣`;
/** Words that begin like a name and are none. */
const NO_NAME =
  '(?!周[一二三四五六日末天报边期内转刊年五]|何[时处地]|唐装|黄[色页金线瓜豆铜油沙]|许[可多]|苏州|林地|张[数贴力]|杨[树梅]|肖像|曾经|陆[续运]|顾[问客]|钱[款我由]|谢[谢绝]|姜片|朱红|贺[卡礼]|陶[瓷土]|熊猫|秦皇|戴上|莫非|乔迁|沈阳|吴江|梁柱|郑州|徐州|焦[点炭]|柴油|葛根|罗[列纹]|胡椒|韩[国式]|杜绝|范[围本例]|陈[列述设旧]|宋体|董事|颜[色料]|鲁班|赵|程序|石材|金[额属卡]|付款|白[色板]|江苏|常[规温州]|施工|安[装全排]|温[度州]|季度|章程|费用|路[线由]|严格|毛[坯利料]|康复|孔位|钟点|叶片|余[款下额]|牛奶|方[案面式]|高[温压度]|马上|任务|于是|宁波)';
const AHEAD =
  '(?=[\\s\\u2400]|会|将|来|去|在|把|给|再|也|都|负责|亲自|带|出|发|送|核|做|上门|到|回|改|测|打|写|整理|跟|和|先|就|安排|联系|对接|检|修|交|寄|提|递|通知|汇|报|盯|取|拉|装|调|拿|接|审|批|复|拍|画|算|查|派|教|讲|拟|试|陪)';
const TRADE =
  '(?:[\\u4e00-\\u9fff]{1,4}(?:(?<![会人成全动满超])员|(?<!律)师|(?<![时延增全加特边])长|师傅|大夫|医生|护士|教练|助理|秘书|主管|主任|经理|专家|车间|团队|小组|工段|公司|部门?|中心|那头|那边|方面)|货代|船代|报关行|快递员|财务|技术|售后|客服|仓库|实验室|总部|分公司|厂里|后台|律师|审计|生产|开发)';
/** 版师徐晓敏, 售后刘洋, 报关行的杨怡, 陈雅丽: a person with a full name. */
const FULL = new RegExp(
  `(?:^|[\\s\\u2400])(?:(?:我们|我方|我司|我)?(?:的)?${TRADE}的?${NO_NAME}[${MORE}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{2,6}的${NO_NAME}[${PLAIN}田程方高叶余夏][\\u4e00-\\u9fff]{1,2}|${NO_NAME}[${PLAIN}][\\u4e00-\\u9fff]{1,2})${AHEAD}`,
);
/** 厨师长␀试菜, 物流那边␀装车: a trade or a part of the house, right before a time or 会. */
const PART = new RegExp(`(?:^|[\\s\\u2400])(?:我们|我方|我司)?(?:的)?${TRADE}(?=\\u2400|会|将|负责)`);

/** 样品小吴␀送: a short name right before a time, whatever stands before it. */
const SHORT =
  /(?:(?<![大最缩从多])小(?![样票料件时组区程稿字孩车型修满吃])|老(?![板客家款店样化人旧城])|阿(?!姨))(?:[\u4e00-\u9fff]|[A-Z][a-z]*)(?=\u2400)/;
/** What only people do, or what is done to something named after the verb: then the noun before the time is who does it. */
const AGENT =
  /^[\s]*([\u4e00-\u9fff]{2,5}|[A-Z][A-Za-z]{1,11})[\s\u2400]*\u2400(?:再|也|会|亲自|先|就|都|负责|统一|\s)*(?:把|将|陪|跟|带(?![着走来去])|去(?!掉|除)|教|给[您你](?:[打演讲做送装调量]|上课|培训|回)|上门|登门|拜访|联系[您你]|回(?:您|你)?电|打(?:您|你)?电话|打给|致电|回访|讲解|演示|培训|值守|驻场|蹲|来(?:现场|店|厂|您|公司|家)|(?:发|出|写|做|画|寄|送|交|补|改|测|核|查|拍|录|剪|整理|确认|复核)(?![您你给到出完好往齐一回两三几后]|一[份版次])[\u4e00-\u9fff]{2,6}$)/;
/** A noun for a thing, or a word that only leads on. */
const THING =
  /[票同单表图案价稿样书告品货料件册函证款纸机器架板账号线码网页卡包箱车柜版份批据数面门窗灯管泵阀片膜带袋瓶罐油胶布衣鞋钱费额差息名议程划期序集频音像字课题卷本条目事分块项次子]$|^(?:这边|那边|此外|另外|同时|最后|首先|然后|接下来|之后|会后|随后|下一步|这次|本次|其中|其余|剩下|全部|统一|最晚|最迟|预计|争取|大约|一般|具体|待办|计划|目标|方式|补充|后续|或者|如果|要么|所以|因此|不过|但是?|而且|并且?|以及|我|您|你|咱)/;

/** The words for a person or a part of the house who acts in a clause whose times are blanked; null where there is none. */
export function findActor(clause: string): { readonly start: number; readonly end: number } | null {
  // With no time and no 会 nobody is about to act.
  if (!/[\u2400会将把]|负责/.test(clause)) return null;
  const match = FULL.exec(clause) ?? PART.exec(clause);
  const short = match ? null : SHORT.exec(clause);
  if (short) return { start: short.index, end: short.index + short[0].length };
  if (match && /[您你贵]/.test(match[0])) return null;
  if (!match) {
    const agent = AGENT.exec(clause);
    if (!agent || THING.test(agent[1] ?? '')) return null;
    const start = agent[0].indexOf(agent[1] ?? '');
    return { start, end: start + (agent[1]?.length ?? 0) };
  }
  const lead = /^[\s\u2400]*/.exec(match[0])?.[0].length ?? 0;
  return { start: match.index + lead, end: match.index + match[0].length };
}
