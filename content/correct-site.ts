/** A site with what a file has put right of it. Selectors that this browser cannot read are left out, one by one. */
import type { SiteCorrection } from '../talk-tracks/site-selectors';
import type { Site } from './site';

function isReadable(selector: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** The correction without what cannot be read: texts alone are selectors, lists and groups keep what is left. */
function readable<Value>(value: Value, document: Document): Value | undefined {
  if (typeof value === 'string') return isReadable(value, document) ? value : undefined;
  if (Array.isArray(value)) return value.filter((each) => readable(each, document) !== undefined) as Value;
  return value;
}

/** The corrected site; its new editors are tried before the known ones. */
export function correctSite(site: Site, correction: SiteCorrection | undefined, document: Document): Site {
  if (!correction) return site;
  const { editors = [], excluded, recipients, record, ...rest } = correction;
  const parts = (group: object | undefined) =>
    Object.entries(group ?? {}).filter(([, selector]) => readable(selector, document) !== undefined);
  const usable = Object.fromEntries(parts(rest).map(([key, value]) => [key, readable(value, document)]));
  const rules = editors.filter(
    ({ selector, frame }) => isReadable(selector, document) && (frame === undefined || isReadable(frame, document)),
  );
  return {
    ...site,
    ...usable,
    editors: [...rules, ...site.editors],
    excluded: { ...site.excluded, ...Object.fromEntries(parts(excluded)) },
    ...(recipients && { recipients: { ...site.recipients, ...Object.fromEntries(parts(recipients)) } }),
    ...(record &&
      isReadable(record.name, document) && {
        record: { ...Object.fromEntries(parts(record)), name: record.name },
      }),
  };
}
