/** What `keeptrack pack --help` prints, in both languages. */
import type { Language } from '../talk-tracks/model';

export const PACK_HELP: Readonly<Record<Language, string>> = {
  en: `Packs of talk tracks: written as JSON or YAML, shared as signed channels.

Usage
  keeptrack pack check FILE…              is each taken, and what to mend
  keeptrack pack test FILE…               run examples and the pack's tests
  keeptrack pack compare OLDER NEWER      what differs; --exit-code: end with 3
  keeptrack pack merge BASE MINE THEIRS   join two edits; -o FILE
      --take mine|theirs                  for what both changed
  keeptrack pack import TABLE             a pack of CSV, XLSX, Markdown
      --id ID --pillar PILLAR             its id; for rows without a pillar
  keeptrack pack use PACK COUNTS…         what a team's counts say
  keeptrack pack keygen -o FILE           make a key that signs
  keeptrack pack sign FILE --key KEY…     sign a pack or a root; -o FILE
  keeptrack pack verify FOLDER|URL        look at a channel as a reader does
      --fingerprint "EIGHT WORDS"         it has to be this one
  keeptrack pack verify FILE --signer PUB…
                                          a signed pack
  keeptrack pack publish FILE… --to FOLDER|URL --key KEY…
      --channel ID                        begin a channel where there is none
      --days N                            to be confirmed again after; 30
      --root FILE…                        change who may sign, oldest first
      --revoke KID…                       a key that no longer counts
      --at-version N                      start over from here

  --json          for programs
  --lang en|zh    language of what is printed; left out: the terminal's

Publishing to an address sends KEEPTRACK_AUTHORIZATION along, where it is set.
What is published is all that the channel holds from then on.

Exit code 0: done. 1: unreadable or refused. 2: wrong usage. 3: somebody has
to decide: a conflict, a difference, or another publisher who was faster.
`,
  zh: `话术包：用 JSON 或 YAML 编写，以签名频道分发。

用法
  keeptrack pack check 文件…              逐个检查，指出要改的地方
  keeptrack pack test 文件…               运行例句和包内测试
  keeptrack pack compare 旧版 新版        比较两版；--exit-code：有差别时以 3 退出
  keeptrack pack merge 原版 我方 对方     合并两人的修改；-o 文件
      --take mine|theirs                  双方都改过之处取谁的
  keeptrack pack import 表格              由 CSV、XLSX 或 Markdown 生成；-o 文件
      --id 名称 --pillar 支柱             包的名称；没写支柱的行算哪一支柱
  keeptrack pack use 话术包 计数…         团队计数合计；文件或文件夹
  keeptrack pack keygen -o 文件           生成签名密钥
  keeptrack pack sign 文件 --key 密钥…    给话术包或根文件签名；-o 文件
  keeptrack pack verify 文件夹|网址       像读者一样查看频道
      --fingerprint "八个词"              必须是这个频道
  keeptrack pack verify 文件 --signer 公钥…
                                          已签名的话术包
  keeptrack pack publish 文件… --to 文件夹|网址 --key 密钥…
      --channel 名称                      频道不存在时新建
      --days 天数                         多少天内再次确认；30
      --root 文件…                        更换签名人，从旧到新
      --revoke KID…                       撤销的密钥
      --at-version 版本号                 从这一版重新开始

  --json          供程序读取
  --lang en|zh    输出语言；不写则随终端

发布到网址时，如设有 KEEPTRACK_AUTHORIZATION，会一并发送。
所发布的即频道此后的全部内容。

退出码 0：完成。1：读不了或未通过。2：用法不对。3：需要有人决定：
有冲突、有差别，或别人先发布了。
`,
};
