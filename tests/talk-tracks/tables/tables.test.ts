/** Tables as people bring them: separators, quotes, Chinese files, workbooks; and what becomes of their rows. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDraftPack } from '../../../talk-tracks/open-draft-pack';
import { buildTracks } from '../../../talk-tracks/tables/build-tracks';
import { guessColumns } from '../../../talk-tracks/tables/guess-columns';
import { readCsv } from '../../../talk-tracks/tables/read-csv';
import { readTableFile, readTableText } from '../../../talk-tracks/tables/read-table';
import type { TableResult } from '../../../talk-tracks/tables/table';
import { pack } from '../../components/studio/open-studio';

const tableOf = (result: TableResult) => (result.ok ? result.table : result.code);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A ZIP archive with these files. */
function zip(files: Readonly<Record<string, string>>, more: { readonly flags?: number } = {}): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(more.flags ?? 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(raw.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), raw);
    entries.push(entry, Buffer.from(name));
    at += 30 + name.length + raw.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const WORKBOOK = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="Lines" sheetId="1" r:id="rId3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId3" Target="worksheets/sheet7.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Title</t></si><si><r><t>Say </t></r><r><t xml:space="preserve">it &amp; mean it</t></r></si><si><t>标题</t><rPh><t>biaoti</t></rPh></si></sst>',
  'xl/worksheets/sheet7.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"/><c r="C2" t="inlineStr"><is><t>说&#21040;</t></is></c></row></sheetData></worksheet>',
};

describe('text with separators', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, line breaks and marks in cells',
      'a,b\n"one, ""two""\nthree",4',
      [
        ['a', 'b'],
        ['one, "two"\nthree', '4'],
      ],
    ],
    [
      'a mark for its encoding',
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty ends',
      'a,b,,\n1,2,,\n,,,\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ] as const)('with %s', (_, text, table) => expect(tableOf(readCsv(text))).toEqual(table));
  it('with a quotation mark that is never closed says in which row', () =>
    expect(readCsv('a,b\n"1,2\n')).toEqual({ ok: false, code: 'broken-quote', row: 2 }));
  it('gives back what was written, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.string({ minLength: 1 }).map((text) => `x${text.replace(/\0/g, '')}`),
            { minLength: 2, maxLength: 4 },
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (rows) => {
          const width = Math.max(...rows.map((row) => row.length));
          const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? 'x'));
          const text = even.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
          expect(tableOf(readCsv(text))).toEqual(even.map((row) => row.map((cell) => cell.trim())));
        },
      ),
    ));
  it('never throws at anything', () =>
    fc.assert(fc.property(fc.string(), (text) => void expect(readTableText(text)).toHaveProperty('ok'))));
});

describe('a file', () => {
  it('of a Chinese spreadsheet is read though it is no UTF-8', async () => {
    // 标题,话术 in GB 18030.
    const bytes = Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xbb, 0xb0, 0xca, 0xf5, 0x0a, 0x31, 0x2c, 0x32]);
    expect(tableOf(await readTableFile(bytes))).toEqual([
      ['标题', '话术'],
      ['1', '2'],
    ]);
  });
  it('in Markdown is its first table', async () =>
    expect(
      tableOf(await readTableFile(bytesOf('# Lines\n\n| Title | Line |\n|---|:--|\n| One | a \\| b |\n\nMore'))),
    ).toEqual([
      ['Title', 'Line'],
      ['One', 'a | b'],
    ]));
  it('of Excel is its first sheet: shared and own texts, entities, gaps', async () =>
    expect(tableOf(await readTableFile(zip(WORKBOOK)))).toEqual([
      ['Title', '', '标题'],
      ['Say it & mean it', '', '说到'],
    ]));
  it.each([
    ['no-workbook', zip({ 'a.txt': 'a' })],
    ['no-workbook', zip({ ...WORKBOOK, 'xl/workbook.xml': '<!DOCTYPE x>' })],
    ['no-workbook', zip(WORKBOOK, { flags: 1 })],
    ['no-workbook', zip({ ...WORKBOOK, 'xl/sharedStrings.xml': ' '.repeat(41_000_000) })],
    ['no-sheet', zip({ ...WORKBOOK, 'xl/_rels/workbook.xml.rels': '' })],
    ['no-workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9])],
    ['empty', new Uint8Array()],
    ['not-text', bytesOf('a\0b')],
  ] as const)('that is none is refused (%s)', async (code, bytes) =>
    expect(await readTableFile(bytes)).toMatchObject({ ok: false, code }),
  );
});

describe('columns', () => {
  it.each([
    [
      ['Title', 'English', 'Chinese', 'Pillar', 'Stage'],
      ['title-en', 'line-en', 'line-zh', 'pillar', 'stage'],
    ],
    [
      ['标题', '话术（中文）', '话术（英文）', '阶段', '复核日期'],
      ['title-zh', 'line-zh', 'line-en', 'stage', 'review'],
    ],
    [
      ['When to use', 'Script', 'Owner', 'Notes'],
      ['when-en', 'line-en', 'owner', 'skip'],
    ],
  ])('are guessed from %s', (headings, roles) => {
    const row = headings.map((heading) =>
      /标题|中文|Chinese/.test(heading) ? '这一条是中文的句子' : 'Some words in English here',
    );
    expect(guessColumns([headings, row]).roles).toEqual(roles);
  });
  it('are guessed without headings from what stands in them', () => {
    const table = [['We tell you on Friday what we found.', '周五我告诉您我们查到了什么。', 'x']];
    expect(guessColumns(table)).toEqual({ roles: ['line-en', 'line-zh', 'skip'], hasHeadings: false });
  });
});

describe('rows', () => {
  const build = (table: readonly (readonly string[])[]) =>
    buildTracks(table, { ...guessColumns(table), pillar: 'empathy' });
  const HEAD = ['Title', 'English', 'Chinese', 'Pillar', 'Stage', 'Review by'];

  it('of one title are lines of one track; placeholders are named alike in both languages', () => {
    const { tracks, problems } = build([
      HEAD,
      ['Name the day', 'You have it on {Day}.', '{哪天}给您。', 'Commitment', 'Proposal, renewal', '2027/3/5'],
      ['Name the day', 'I write on ____ at [hour].', '____【几点】我写信。', '', '', ''],
    ]);
    expect(problems).toEqual([]);
    expect(tracks).toMatchObject([
      {
        ...{
          id: 'name-the-day',
          pillar: 'commitment',
          stages: ['proposal', 'renewal'],
          reviewBy: '2027-03-05',
          state: 'draft',
        },
        lines: [
          { en: 'You have it on {{day}}.', zh: '{{day}}给您。' },
          { en: 'I write on {{part_1}} at {{hour}}.', zh: '{{part_1}}{{hour}}我写信。' },
        ],
      },
    ]);
  });
  it('say what could not be used, by their number', () => {
    const { tracks, problems } = build([
      HEAD,
      ['One', 'A line.', '', 'Charm', 'Moon', 'soon'],
      ['Two', '', '', '', '', ''],
      ['Three', 'Another.', '又一句。', '', '', '45000'],
    ]);
    expect(problems.map(({ row, is, cell }) => [row, is, cell])).toEqual([
      [2, 'one-language', 'A line.'],
      [2, 'unknown-pillar', 'Charm'],
      [2, 'unknown-stage', 'Moon'],
      [2, 'no-day', 'soon'],
      [3, 'no-line', ''],
    ]);
    expect(tracks.map(({ pillar, reviewBy }) => [pillar, reviewBy])).toEqual([
      ['empathy', undefined],
      ['empathy', '2023-03-15'],
    ]);
  });
  it('make a draft that the studio can open, whatever stands in them', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const { tracks } = build([HEAD, ...rows]);
          expect(new Set(tracks.map(({ id }) => id)).size).toBe(tracks.length);
          expect(openDraftPack(JSON.stringify(pack({ tracks })))).not.toBeNull();
        },
      ),
    ));
});
