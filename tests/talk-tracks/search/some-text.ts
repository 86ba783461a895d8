/** Texts for properties of the search. */
import fc from 'fast-check';

/** Texts in which much can go wrong: both languages, tags, width, accents, emoji. */
export const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'plan',
        'Plans',
        'pl',
        'a',
        'C#',
        '#plan',
        '#报价',
        '#Q4-x',
        '##',
        '报价',
        '价',
        '方案',
        '客户报',
        'Ｐｌａｎ',
        'Café',
        'Hannover',
        'Hanover',
        'contracts',
        'contarct',
      ),
      fc.constantFrom(' ', '，', '\n', '-', '。', '', '👍', 'ana@brandt.example', '1,200', 'İ', '〇'),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
