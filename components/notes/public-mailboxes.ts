/** Mail providers that anybody may have an address with: such a domain says nothing of whom somebody works for. */

/** Domains as they are. */
const DOMAINS = new Set(
  `
  gmail.com googlemail.com msn.com passport.com ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com fastmail.com fastmail.fm hey.com
  mail.com email.com zoho.com zohomail.com hushmail.com mailbox.org posteo.de posteo.net duck.com
  web.de t-online.de freenet.de arcor.de email.de orange.fr free.fr laposte.net sfr.fr wanadoo.fr libero.it virgilio.it tiscali.it
  bluewin.ch seznam.cz wp.pl o2.pl onet.pl interia.pl mail.ru bk.ru list.ru inbox.ru ukr.net comcast.net verizon.net att.net
  sbcglobal.net cox.net btinternet.com sky.com bigpond.com rediffmail.com uol.com.br bol.com.br terra.com.br
  naver.com daum.net hanmail.net nate.com
  qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn sohu.com 139.com 189.cn wo.cn 21cn.com 263.net
  aliyun.com tom.com 88.com 111.com 2980.com
  `
    .trim()
    .split(/\s+/),
);

/** Providers that end differently in each country: `yahoo.co.jp`. */
const EVERYWHERE = /^(gmx|hotmail|live|outlook|yahoo|yandex)\.[a-z]{2,3}(\.[a-z]{2})?$/;

/** Whether a mail domain (lower case) is such a provider's; `vip.` stands before some for those who pay. */
export const isPublicMailbox = (domain: string): boolean => {
  const plain = domain.replace(/^vip\./, '');
  return DOMAINS.has(plain) || EVERYWHERE.test(plain);
};
