/** Chinese undertakings that commit to nothing: the writer will see, try, think about it, get round to it. */

/** What is put off to no day: 后面再看, 有空再出, 定下来再讲, 再说. */
const PUT_OFF =
  /(?:后面|后续|以后|往后|回头|到时候?|下来|有空|得空|抽空|有了|忙完|年后|过阵子?|改天|等等|然后|先这样|看看|之后|再往后)[\u2400\s，,]*(?:我们?|咱们?)?(?:这边)?(?:再|就)(?!也|次|是|生|三|好|没)|\u2400\s*(?:我们?|咱们?)?再(?:看|说|推|谈|议|定|讲|想|研究|商量)|看情况[\s。]*$|等[^，,]{1,12}再[给看说定谈补发出算做][^，,]{0,4}$|再(?:说|议|讲|看|约|定|推|谈|研究|考虑|商量|联系|沟通|跟进)(?:吧|哈|了|一下)?[\s。！!～~]*$/;
/** What is only tried: 想办法, 争取争取, 看看能不能. */
const TRIES =
  /想(?:想)?(?:个)?办法|争取(?:争取|一下|看看)|尽量[^，,。]{0,8}|尽力|努力(?!过)|看看(?:能不能|能否|有没有|有啥|怎么)|能不能[^，,。]{0,8}(?:去|再)争取|(?:研究|考虑|商量|琢磨)(?:研究|考虑|商量|琢磨|一下|后)|抓紧|(?:不断|进一步|持续|逐步|陆续|慢慢|继续|优先)(?:地)?(?:提升|完善|优化|改进|改善|跟上|告知|推进|落实|加强|处理|更新|补|安排)|(?:有|给(?:出|到|您|你)?|拿)(?:一?个|出)?(?:交代|交待|说法)/;
/** Said by nobody, of nothing to be done: a fact, a condition, an order. */
const NOT_OURS =
  /[您你贵](?!们?的|家的)[^，,。我]{0,4}(?:再|想|尽|看)|请|麻烦|建议|(?<!能)不能|没法|没有(?!啥)|不会|别|才|已经|一直|当时|客户(?!群)|对方/;

/** Whether a clause without a date puts an act off or only tries it. `named`: the writer is its subject; `about`: what it is about was said before. */
export function isHalfPromise(bare: string, named: boolean, about = false): boolean {
  const plain = bare.replace(/[\u2400\s]/g, '');
  // 以后再说, 先看效果再说: of nothing, or a way to go on.
  if (PUT_OFF.test(bare)) return (about || plain.length > 4) && !/^先|^看/.test(plain) && !NOT_OURS.test(plain);
  return (
    TRIES.test(plain) &&
    (named || /会|将/.test(plain)) &&
    !/请|建议|(?<!能)不能|没法|已经|一直|当时|您(?:们)?(?:再|想|尽)/.test(plain)
  );
}
