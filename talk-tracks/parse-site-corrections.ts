/**
 * The one door for site corrections from outside: selectors that a team hands out when a page has changed, so that nobody
 * waits for a release. They can change where is looked on the sites that are known, and nothing else: no host, no code.
 */
import * as v from 'valibot';
import { describeIssue } from './describe-issue';
import { type PackProblemCode, writePath } from './pack-problem';
import { parseJson } from './parse-json';
import type { SiteCorrections } from './site-selectors';

/** What became of a text. Lines count from 1. */
export type CorrectionsResult =
  | { readonly ok: true; readonly corrections: SiteCorrections }
  | {
      readonly ok: false;
      readonly line: number;
      readonly path: string;
      readonly code: PackProblemCode;
      readonly message: string;
    };

/** The longest file in UTF-16 units, and the longest lists in it. */
const MOST = { file: 200_000, sites: 50, rules: 20, selector: 500 };

const selector = v.pipe(
  v.string(),
  v.minLength(1, 'empty-text'),
  v.maxLength(MOST.selector, 'too-long'),
  v.regex(/^[^{}]*$/, 'braces'),
);
const optional = v.exactOptional(selector);
const name = v.pipe(v.string(), v.regex(/^[a-z\d]+(-[a-z\d]+)*$/, 'not-kebab-case'), v.maxLength(40, 'too-long'));

const correction = v.strictObject({
  editors: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          selector,
          frame: optional,
          variant: name,
          seen: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'not-a-month')),
          kind: v.exactOptional(v.picklist(['mail', 'crm-note'])),
        }),
      ),
      v.minLength(1, 'too-few'),
      v.maxLength(MOST.rules, 'too-many'),
    ),
  ),
  excluded: v.exactOptional(v.strictObject({ quoted: optional, signature: optional })),
  roots: v.exactOptional(v.pipe(v.array(selector), v.maxLength(MOST.rules, 'too-many'))),
  subject: optional,
  recipients: v.exactOptional(v.strictObject({ to: optional, cc: optional, bcc: optional })),
  record: v.exactOptional(v.strictObject({ name: selector, address: optional, stage: optional })),
  decoys: optional,
  sendTargets: optional,
  discardTargets: optional,
  callOffTargets: optional,
  outsideSendTargets: optional,
  stoppedSign: optional,
  sentSign: optional,
});

/** Corrections by site, wherever they are kept. */
export const siteCorrectionsSchema: v.GenericSchema<unknown, SiteCorrections> = v.pipe(
  v.record(name, correction),
  v.maxEntries(MOST.sites, 'too-many'),
);

const file = v.strictObject({
  format: v.literal('keeptrack-sites', 'not-one-of'),
  version: v.literal(1, 'not-one-of'),
  sites: siteCorrectionsSchema,
});

/** Reads a file of corrections. Never throws; on bad input it names the first place that is wrong. */
export function parseSiteCorrections(text: string): CorrectionsResult {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  if (source.length > MOST.file) {
    return { ok: false, line: 1, path: '', code: 'too-big', message: 'The file is too large' };
  }
  const json = parseJson(source);
  const [broken] = json.problems;
  if (broken) {
    const { code, message } = broken;
    return { ok: false, line: lineAt(broken.offset), path: writePath(broken.path), code, message };
  }
  const checked = v.safeParse(file, json.value);
  if (checked.success) return { ok: true, corrections: checked.output.sites };
  const [issue] = checked.issues;
  const { code, path, message } = describeIssue(issue, []);
  return { ok: false, line: lineAt(json.locate(path)), path: writePath(path), code, message };
}
