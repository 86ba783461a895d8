/**
 * Texts to measure with: sales mails in English and Chinese, put together from sentences with changing people, things, days and figures,
 * so that no two are alike and nothing is measured on sentences that the reader remembers. The same seed gives the same texts.
 */

/** Numbers from 0 up to `below`, the same row for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const split = (list: string) => list.split('|');

const EN: Readonly<Record<string, readonly string[]>> = {
  name: split(
    'Dana|Kofi|Marta|Tomasz|Priya|Aled|Ngaio|Elif|Jonas|Ruth|Samira|Owen|Ingrid|Pavel|Mei|Hugo|Leila|Callum|Ana|Bram',
  ),
  firm: split(
    'Hallam Foods|Northgate Dental|Brook & Sons|Ferrer Ceramics|Otley Mills|Kestrel Freight|the Leith practice|Ashdown School|Varga Print|Lund Bakery|Tamar Valley Farms|Quayside Hotels',
  ),
  thing: split(
    'extraction unit|booking system|cold store|compressor|label printer|packing line|water softener|fleet tracker|lift controller|boiler|pallet scanner|phone system|roof sensor|dust filter|payroll module',
  ),
  part: split(
    'drawings|quote|floor plan|test report|price list|contract draft|load calculation|site photos|training plan|spare parts list|data sheet|revised schedule',
  ),
  worry: split(
    'the downtime during fitting|noise at night|what happens to the old data|the cost of spare parts|losing the August slot|staff who dislike new software|dust on the mezzanine|the lease that ends in spring|two failed deliveries last year|rising energy bills',
  ),
  day: split(
    'Monday|Tuesday|Wednesday|Thursday|Friday|next Tuesday|the end of the week|26 November|3 December|noon tomorrow|the 14th|Thursday 26 November',
  ),
  figure: split('12|18|7|3.5|24|41|9|60|15|33'),
  sum: split('£3,200|€14,500|$890|£460 a month|€1,150|$27,000'),
  crew: split(
    'our surveyor|our fitter|the service desk|our accounts team|one of our engineers|my colleague Bea|the workshop',
  ),
  verb: split('check|review|measure|compare|replace|prepare|confirm|update'),
  place: split(
    'Leeds|Bristol|Cardiff|Otley|Hull|Derby|Perth|Bath|York|Truro|Cork|Galway|Lille|Ghent|Utrecht|Bremen|Aarhus|Malmö|Porto|Turin|Leith|Whitby|Poole|Dover|Ripon|Stroud|Frome|Ludlow|Oban|Wick',
  ),
  unit: split(
    'warehouse|shop|kitchen|workshop|office|yard|laboratory|loading bay|print room|dairy|foundry|clinic|canteen|garage|depot|showroom|studio|bakery|cellar|annexe',
  ),
  adverb: split('honestly|in short|for now|as far as I can see|on our side|to be fair'),
};

const EN_SENTENCES = split(
  'When we spoke, {name} mentioned {worry}, and I have been thinking about it since.|' +
    'You told me that {worry} matters more to {firm} than the price.|' +
    'I understand that {worry} is what keeps this open.|' +
    'At {firm}, the {thing} cut waiting from {figure} hours to {figure} within two months.|' +
    'Their own log shows {figure} faults in the first year, most of them small.|' +
    'I will send you the {part} by {day}.|' +
    'We will {verb} the {thing} on {day} and ring you the same afternoon.|' +
    'You will have the {part} from me on {day}.|' +
    '{crew} will visit {firm} on {day} to {verb} the {thing}.|' +
    'If the {part} arrives late, we will tell you before {day}.|' +
    'What we cannot do is move the {thing} while the line is running.|' +
    'I do not know yet whether the {thing} fits under the stair; {crew} has to measure first.|' +
    'The {thing} comes to {sum}, fitting included, and the price holds until {day}.|' +
    'That figure does not include {worry}.|' +
    '{adverb}, the {thing} is not the right choice for every site.|' +
    'Most teams of your size start with one {thing} and add a second after {figure} months.|' +
    'Could you ask {name} whether the {part} is still current?|' +
    'Please let me know which of the two dates suits {firm} better.|' +
    '{name} asked for the {part} twice, so I attach it again.|' +
    'The old {thing} has run for {figure} years and nobody remembers who set it up.|' +
    'The small model goes under a bench and the large one wants a wall to itself.|' +
    'We guarantee the {thing} for {figure} months; wear and tear is not covered.|' +
    'Nobody else in the county fits a {thing} in under {figure} days, as far as we have heard.|' +
    'Your night crew would lose about {figure} minutes a shift while we {verb} it.|' +
    'I spoke to {name} at {firm}, who will tell you how it went if you ring before ten.|' +
    'Before we go further, may I see the {part} that {name} made?|' +
    'Our service desk answers between eight and six, and outside those hours you reach {crew}.|' +
    'Last spring we got this wrong at {firm} and had to come back {figure} times.|' +
    'The {part} shows each step, with the name of whoever is responsible.|' +
    'Training takes half a day for up to {figure} people.|' +
    'As agreed, {crew} has set aside {day} for the first visit.|' +
    'A deposit of {sum} reserves the slot, and you get it back if we are late.|' +
    'I would rather tell you now than in {figure} weeks.|' +
    'It took {name} about {figure} minutes to {verb} the first {thing}.|' +
    'The two quotes differ by {sum}, mostly because of {worry}.|' +
    'Once you confirm, we order the {thing} and book {crew}.|' +
    'Everything else in the {part} stays as it was.|' +
    'Which of your sites would feel {worry} first?|' +
    'We looked at {figure} sites like yours and found no pattern worth a promise.|' +
    'Either way, I will ring {name} on {day}.',
);

/** What stands before and after a sentence, so that hardly any is ever written twice. */
const EN_LEADS = split(
  '|||For {firm}: |At {firm}, |As {name} put it, |Between us, |On the {thing}: |To answer {name}: |{adverb}, ',
);
const EN_TAILS = split(
  ', at least in the {place} {unit}|, and the {unit} in {place} is no different|, as in the {unit} near {place}|, the {place} {unit} included',
);

const ZH: Readonly<Record<string, readonly string[]>> = {
  name: split('王总|李经理|孙工|郝校长|陈主任|老秦|赵姐|周总|刘师傅|吴会计|郑科长|冯老师'),
  firm: split('华盛食品|东港医院|锦程物流|启明小学|恒达机械|新禾农业|海川酒店|宏远印刷|光谷园区|安泰制药'),
  thing: split(
    '除尘机组|预约系统|冷库|空压机|标签打印机|包装线|净水设备|车载定位|电梯控制柜|锅炉|扫码终端|网络电话|排班软件',
  ),
  part: split('报价单|平面图|检测报告|合同初稿|用电计算|现场照片|培训计划|备件清单|技术参数|排期表'),
  worry: split(
    '安装期间停线|夜里的噪音|旧数据怎么迁|备件太贵|赶不上八月的档期|员工不愿意换软件|夹层的粉尘|明年春天到期的租约|去年两次送货延误|电费一直涨',
  ),
  day: split('周一|周二|下周三|本周五|周四上午|月底|11月26日|12月3日|明天中午|这周内|下周二下午三点'),
  figure: split('12|18|七|三|24|41|九|60|15|33'),
  sum: split('3.2万元|14500元|890元|每月460元|11万元|2700元'),
  crew: split('我们的测量员|安装师傅小张|售后组|财务同事|工程师老李|我同事小周|车间'),
  place: split(
    '苏州|宁波|青岛|合肥|长沙|洛阳|昆山|佛山|惠州|嘉兴|温州|无锡|泉州|绍兴|赣州|烟台|保定|芜湖|湖州|江门|株洲|襄阳|绵阳|柳州|桂林|大连|鞍山|吉林|延吉|包头',
  ),
  unit: split(
    '仓库|门店|厨房|车间|办公室|堆场|实验室|装货口|印刷间|乳品厂|铸造厂|诊所|食堂|车库|配送站|展厅|工作室|面包房|地下室|副楼',
  ),
  verb: split('核对|测量|检查|更换|准备|确认|更新|对比'),
};

const ZH_SENTENCES = split(
  '上次通话时{name}提到{worry}，这件事我一直记着。|您说过，对{firm}来说{worry}比价格更要紧。|我理解，{worry}才是您犹豫的原因。|{firm}用了这套{thing}以后，等待时间从{figure}个小时降到了{figure}个小时。|他们自己的记录显示，第一年一共出了{figure}次故障，大多是小问题。|我会在{day}前把{part}发给您。|我们{day}过来{verb}{thing}，当天下午给您回电话。|{part}{day}会到您手上。|{crew}{day}到{firm}现场{verb}{thing}。|如果{part}晚到，我们会提前告诉您。|有一点我们做不到：生产线开着的时候不能挪动{thing}。|{thing}能不能放在楼梯下面，我现在还不确定，要等{crew}量过才知道。|{thing}的价格是{sum}，含安装，报价有效期到{day}。|这个数字不包括{worry}带来的费用。|说实话，{thing}并不适合每一个现场。|和您规模差不多的单位，一般先上一台{thing}，过{figure}个月再加第二台。|麻烦您问一下{name}，那份{part}还是最新的吗？|两个日期里哪个对{firm}更方便，请告诉我。|{name}要过两次{part}，我这次再附上一份。|原来的{thing}已经跑了{figure}年，没人记得当初是谁装的。|一共三种规格，最小的那种不用报批。|{thing}质保{figure}个月，正常磨损不在范围内。|夜班大概每班要少用{figure}分钟来{verb}设备。|我和{firm}的{name}聊过，他愿意接电话说说用下来的情况。|在往下谈之前，能不能先让我看看{name}做的{part}？|售后电话早八点到晚六点有人接，其他时间找{crew}。|去年春天我们在{firm}做错过一次，返工了{figure}趟。|{part}里写清了每一步由谁负责。|培训半天，最多{figure}个人一起。|按约定，{crew}已经把{day}空出来做第一次上门。|定金{sum}，我们迟到就退还。|这话我宁可现在说，也不想过{figure}周再说。|{name}第一次{verb}{thing}花了{figure}分钟左右。|两份报价差{sum}，主要差在{worry}上。|您确认之后，我们就订{thing}，并安排{crew}。|{part}的其他内容都没有变。|哪个现场会最先碰到{worry}？|我们看过{figure}个类似的现场，没有哪条规律值得打包票。|不管怎样，{day}我给{name}打电话。',
);

const ZH_LEADS = split('|||{firm}那边，|另外，|按{name}的说法，|关于{thing}，|回{name}的话：|在{firm}，|顺便说一句，');
const ZH_TAILS = split(
  '，{place}的{unit}也一样|，至少{place}{unit}是这样|，包括{place}的{unit}|，{place}那个{unit}除外',
);

/** A sentence between a lead and a tail; the mark at its end stays there. */
function framed(sentence: string, leads: readonly string[], tails: readonly string[], roll: (below: number) => number) {
  const lead = leads[roll(leads.length)] ?? '';
  const tail = tails[roll(tails.length)] ?? '';
  return `${lead}${sentence.slice(0, -1)}${tail}${sentence.slice(-1)}`;
}

function fill(sentence: string, slots: Readonly<Record<string, readonly string[]>>, roll: (below: number) => number) {
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const words = slots[slot] ?? [slot];
    return words[roll(words.length)] ?? '';
  });
}

function write(size: (text: string) => number, least: number, next: (index: number) => string, gap: string): string {
  let text = '';
  for (let index = 0, length = 0; length < least; index += 1) {
    const sentence = next(index);
    length += size(sentence);
    text += index === 0 ? sentence : index % 4 === 0 ? `\n\n${sentence}` : `${gap}${sentence}`;
  }
  return text;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An English mail of about so many words. */
export function englishMail(words: number, seed: number): string {
  const roll = dice(seed);
  const name = EN.name?.[roll(20)] ?? '';
  const body = write(
    (text) => text.split(' ').length,
    words,
    () => capital(fill(framed(EN_SENTENCES[roll(EN_SENTENCES.length)] ?? '', EN_LEADS, EN_TAILS, roll), EN, roll)),
    ' ',
  );
  return `Hi ${name},\n\n${body}\n\nKind regards,\nPeter Hallam`;
}

/** A Chinese mail of about so many characters. */
export function chineseMail(characters: number, seed: number): string {
  const roll = dice(seed);
  const name = ZH.name?.[roll(12)] ?? '';
  const body = write(
    (text) => text.length,
    characters,
    () => fill(framed(ZH_SENTENCES[roll(ZH_SENTENCES.length)] ?? '', ZH_LEADS, ZH_TAILS, roll), ZH, roll),
    '',
  );
  return `${name}，您好：\n\n${body}\n\n此致\n敬礼`;
}
