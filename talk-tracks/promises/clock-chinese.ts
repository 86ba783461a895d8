/** Chinese times of day: with a clock (下午五点, 9点半) or without one (下班前, 一早). */
import { chineseNumber, CHINESE_NUMBER as N } from './chinese-numbers';
import type { TimeRule } from './time-mention';

const PART = '凌晨|清早|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|(?<![今明当每后昨])早|(?<![今明当每后昨])晚';

/** Rules for times of day. `kind: 'clock'`; without `minutes` it is only a part of the day. */
export const CHINESE_CLOCK_RULES: readonly TimeRule[] = [
  {
    pattern: new RegExp(`(${PART})?(?<![周期拜])(${N})点(半)?(?:到|至|-|~|—)(?:${PART})?${N}点半?(?:之间)?`, 'g'),
    read: (m) =>
      at(
        chineseNumber(m[2]) ?? 99,
        m[3] ? 30 : 0,
        m[1] ?? (m.input ?? '').slice(Math.max(0, (m.index ?? 0) - 2), m.index),
      ),
  },
  {
    pattern: new RegExp(
      `(${PART})?(?<![周期拜])(${N})(?:点钟?|时)(?!位|段|间|候|差|头|建|评|左右的|多(?!前))(?:(半)|([一三])刻|(${N})分?)?(?:整|钟)?`,
      'g',
    ),
    read: (m) => {
      // 今晚 itself was claimed as a day: the part of the day stands right before the hour.
      const before = (m.input ?? '').slice(Math.max(0, (m.index ?? 0) - 2), m.index);
      // 其余三点, 这两点: points, not hours.
      if (!m[1] && /(?:其余|以上|另外|剩下|下面|[这那几有第前后])$/.test(before)) return null;
      // 快一点, 一点问题 are no hour.
      if (
        !m[1] &&
        /^[一1]点$/.test(m[0]) &&
        !/^(?:前|之前|左右|[，,。；\s]|$)/.test((m.input ?? '').slice((m.index ?? 0) + 2)) &&
        !/[午晚早晨]/.test(before)
      )
        return null;
      if (/^一点$/.test(m[0]) && /[快早晚多少有差大小好]$/.test(before) && !/[今明当]晚$/.test(before)) return null;
      const minute = m[3] ? 30 : m[4] ? (m[4] === '一' ? 15 : 45) : (chineseNumber(m[5]) ?? 0);
      return at(chineseNumber(m[2]) ?? 99, minute, m[1] ?? before);
    },
  },
  {
    pattern: new RegExp(`(${PART})?\\s?(?<![\\d:：])(\\d{1,2})[:：]([0-5]\\d)(?![\\d:：])`, 'g'),
    read: (m) => at(Number(m[2]), Number(m[3]), m[1] ?? '整'),
  },
  {
    pattern:
      /(?:下班之?前|下班时|收工前|收市前|打烊前|日终前|午休前|午饭前|午饭后|晚饭前|上班前)|(?:早上|早晨|一早|大清早|清早|上午|中午|午后|下午|傍晚|晚上|晚间|夜里|夜间|晚些时候|稍晚)/g,
    read: () => ({ kind: 'clock' }),
  },
];

function at(hour: number, minute: number, part: string): ReturnType<TimeRule['read']> {
  if (hour > 24 || minute > 59) return null;
  const late = /[晚]|下午|午后|傍晚|夜里/.test(part);
  const noon = /中午/.test(part);
  const early = /[早晨]|上午/.test(part);
  // Without a part of the day, one to six o'clock at work are afternoon; figures with a colon mean what they say.
  const shift =
    hour < 12 && (late || (noon && hour < 4) || (!early && !noon && !part.includes('整') && hour >= 1 && hour <= 6));
  return { kind: 'clock', minutes: Math.min((hour + (shift ? 12 : 0)) * 60 + minute, 1439) };
}
