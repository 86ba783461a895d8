/** Reads the first sheet of an Excel workbook (ECMA-376): texts, numbers and texts in place; formulas by their last value. */
import { TABLE_LIMITS, type TableResult, trimTable } from './table';
import { unzip } from './unzip';

const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';

/** Whether bytes begin as an archive does. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Never throws. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<TableResult> {
  if (bytes.length > TABLE_LIMITS.bytes) return { ok: false, code: 'too-big', row: 0 };
  const files = await unzip(
    bytes,
    (name) => [WORKBOOK, LINKS, STRINGS].includes(name) || /^xl\/worksheets\/[^/]+\.xml$/.test(name),
  );
  const workbook = files?.get(WORKBOOK);
  // A document type could bring entities along; no office program writes one.
  if (!files || !workbook || [...files.values()].some((xml) => xml.includes('<!DOCTYPE')))
    return { ok: false, code: files?.has('EncryptedPackage') ? 'locked' : 'no-workbook', row: 0 };
  const sheet = files.get(firstSheet(workbook, files.get(LINKS) ?? ''));
  if (sheet === undefined) return { ok: false, code: 'no-sheet', row: 0 };
  return trimTable(readRows(sheet, readStrings(files.get(STRINGS) ?? '')));
}

function firstSheet(workbook: string, links: string): string {
  const id = /<sheet\b[^>]*?\br:id="([^"]+)"/.exec(workbook)?.[1];
  const link = [...links.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => attribute(tag, 'Id') === id);
  const target = attribute(link?.[0] ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Texts that cells name by number; one may be in pieces, of which phonetic guides are no part. */
function readStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = '']) => textsIn(inner));
}

const textsIn = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map(([, text = '']) => decode(text))
    .join('');

function readRows(sheet: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, inner = ''] of sheet.matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const row: string[] = [];
    for (const [tag, content = ''] of inner.matchAll(/<c\b[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const place = attribute(tag.slice(0, tag.indexOf('>') + 1), 'r');
      const column = place ? columnOf(place) : row.length;
      if (column >= TABLE_LIMITS.columns) continue;
      while (row.length < column) row.push('');
      row[column] = cellText(attribute(tag.slice(0, tag.indexOf('>') + 1), 't'), content, strings);
    }
    rows.push(row);
  }
  return rows;
}

function cellText(type: string | undefined, content: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textsIn(content);
  const value = decode(/<v>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}

/** `AB12` stands in column 27, counted from 0. */
const columnOf = (place: string): number =>
  [...place.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
