/**
 * The one door for site corrections from outside: selectors that a team hands out when a page has changed, so that nobody
 * waits for a release. They can change where is looked on the sites that are known, and nothing else: no host, no code.
 */
import * as v from 'valibot';
import { type FileRefusal, parseFile } from './parse-file';
import type { SiteCorrections } from './site-selectors';

/** What became of a text. */
export type CorrectionsResult = { readonly ok: true; readonly corrections: SiteCorrections } | FileRefusal;

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
  const read = parseFile(text, file, MOST.file);
  return read.ok ? { ok: true, corrections: read.value.sites } : read;
}
