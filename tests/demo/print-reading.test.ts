/** The demo's typed drafts show what they are there to show: in both languages one of each thing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printReading } from '../../demo/print-reading';
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { createReader } from '../../talk-tracks/read-draft';

/** The paragraphs of a typed draft, out of the page's own script. */
function typedDraft(name: 'draftEn' | 'draftZh'): string {
  const script = readFileSync('demo/pages/words.js', 'utf8');
  const paragraphs = new RegExp(`const ${name} = [^]*?paragraphs: \\[([^]*?)\\n {2}\\]`).exec(script)?.[1] ?? '';
  return [...paragraphs.matchAll(/'([^']+)'/g)].map(([, text]) => text).join('\n\n');
}

describe.each(['draftEn', 'draftZh'] as const)('the typed draft %s', (name) => {
  const body = typedDraft(name);
  const reading = createReader(builtInPacks()).read({ body, now: '2026-11-16' });

  it('understands, promises too much, proves vaguely, and makes one dated promise', () => {
    expect(reading.pillars.empathy.state).not.toBe('missing');
    expect(reading.pillars.evidence.state).toBe('missing');
    expect(reading.risks.map(({ type }) => type)).toEqual(expect.arrayContaining(['overpromise', 'vague_proof']));
    expect(reading.promises.map(({ due }) => due?.date)).toEqual(['2026-11-19']);
  });

  it('is printed with the words it rests on and what to say instead', () => {
    const printed = printReading({ body }, reading);
    for (const risk of reading.risks) {
      expect(printed).toContain(`“${body.slice(risk.start, risk.end)}”`);
      expect(printed).toContain(risk.instead);
    }
    expect(printed).toContain('2026-11-19');
  });
});
