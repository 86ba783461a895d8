import { describe, expect, it } from 'vitest';
import { parseSiteCorrections } from '../../talk-tracks/parse-site-corrections';

const file = (sites: unknown, more: object = {}) =>
  JSON.stringify({ format: 'keeptrack-sites', version: 1, sites, ...more }, null, 1);

describe('a file of corrections', () => {
  it('is read', () => {
    const sites = {
      hubspot: {
        editors: [{ selector: '.note [contenteditable]', variant: 'note', seen: '2026-12', kind: 'crm-note' }],
        record: { name: 'header h1', address: 'a[href*="@"]' },
        sendTargets: 'button.save',
      },
    };
    expect(parseSiteCorrections(`\uFEFF${file(sites)}`)).toEqual({ ok: true, corrections: sites });
  });

  it.each([
    ['no JSON', '{', 1, ''],
    ['another format', JSON.stringify({ format: 'keeptrack-pack', version: 1, sites: {} }), 1, 'format'],
    ['an unknown key', file({ hubspot: { script: 'x' } }), 6, 'sites.hubspot.script'],
    ['a host', file({ hubspot: { matches: ['https://*/*'] } }), 6, 'sites.hubspot.matches'],
    ['a rule of styles', file({ hubspot: { sendTargets: 'a{color:red}' } }), 6, 'sites.hubspot.sendTargets'],
    ['an empty selector', file({ hubspot: { subject: '' } }), 6, 'sites.hubspot.subject'],
    [
      'a month that is none',
      file({ a: { editors: [{ selector: 'b', variant: 'c', seen: '2026-13' }] } }),
      10,
      'sites.a.editors[0].seen',
    ],
    ['far too many sites', file(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`s${at}`, {}]))), 4, 'sites'],
    [
      'a prototype',
      '{"format":"keeptrack-sites","version":1,"sites":{"__proto__":{"subject":"x"}}}',
      1,
      'sites.__proto__',
    ],
  ])('with %s is refused, and the place is named', (_, text, line, path) => {
    const result = parseSiteCorrections(text);
    expect(result).toMatchObject({ ok: false, line });
    expect(result.ok ? '' : result.path).toContain(path);
    expect(result.ok ? '' : result.message).not.toBe('');
  });
});
