/**
 * Holds the floor plan: who may import whom, where each heavy library lives, no cycles.
 * The table below is the plan; ARCHITECTURE.md draws it. A fixture that breaks every rule proves that each rule can fail.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Rooms a room may import from; `types:` allows `import type` alone. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'talk-tracks': [],
  notebook: ['talk-tracks', 'types:sharing'],
  sharing: ['talk-tracks'],
  content: ['types:talk-tracks', 'messages'],
  messages: ['types:talk-tracks', 'types:notebook'],
  components: ['talk-tracks', 'types:notebook', 'types:sharing'],
  entrypoints: ['talk-tracks', 'notebook', 'sharing', 'content', 'messages', 'components'],
  bin: ['talk-tracks', 'notebook', 'sharing'],
  hub: ['talk-tracks', 'sharing'],
  demo: ['talk-tracks'],
  training: ['talk-tracks'],
};

/** The one home of each heavy library: a room, or a part of one. */
const HOME: Record<string, readonly string[]> = {
  dexie: ['notebook'],
  react: ['components', 'entrypoints'],
  'react-dom': ['components', 'entrypoints'],
  'react-aria-components': ['components'],
  zustand: ['components'],
  'fuse.js': ['talk-tracks'],
  'chrono-node': ['talk-tracks'],
  'd3-shape': ['components/mirror'],
  valibot: ['talk-tracks', 'notebook', 'sharing', 'hub'],
  pg: ['hub/database', 'hub/faults'],
  '@electric-sql/pglite': ['hub/database'],
  '@simplewebauthn/server': ['hub/people'],
  wxt: ['messages', 'entrypoints'],
  yaml: ['bin'],
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path below the root, without extension, for our own files; null for packages. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['pages', 'node_modules'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

const importsOf = (file: string, root: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
    const specifier = match[3] ?? match[4] ?? '';
    const names = match[2] ?? '';
    const everyNameIsType =
      /^\s*\{/.test(names) &&
      names
        .slice(names.indexOf('{') + 1, names.lastIndexOf('}'))
        .split(',')
        .filter((name) => name.trim())
        .every((name) => name.trim().startsWith('type '));
    return {
      from: relative(root, file),
      specifier,
      target: specifier.startsWith('.') ? relative(root, resolve(dirname(file), specifier.split('?')[0] ?? '')) : null,
      typeOnly: Boolean(match[1]) || everyNameIsType,
    };
  });

const roomOf = (path: string) => path.split('/')[0] ?? '';

const brokenRules = (imports: readonly Import[]): string[] =>
  imports.flatMap(({ from, specifier, target, typeOnly }) => {
    const room = roomOf(from);
    if (target === null) {
      const name = specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : (specifier.split('/')[0] ?? '');
      const home = Object.hasOwn(HOME, name) ? HOME[name] : undefined;
      return home && !home.some((place) => from.startsWith(`${place}/`))
        ? [`${from}: ${name} lives in ${home.join(', ')}`]
        : [];
    }
    const other = roomOf(target);
    const allowed = MAY_IMPORT[room] ?? [];
    if (other === room || allowed.includes(other) || (typeOnly && allowed.includes(`types:${other}`))) return [];
    return [`${from}: ${room} may not import ${other} (${specifier})`];
  });

const cycles = (imports: readonly Import[]): string[] => {
  const next = new Map<string, string[]>();
  const key = (path: string) => path.replace(/\.(ts|tsx|mjs)$/, '').replace(/\/index$/, '');
  for (const { from, target } of imports)
    if (target !== null) next.set(key(from), [...(next.get(key(from)) ?? []), key(target)]);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    }
  };
  for (const file of next.keys()) visit(file, []);
  return found;
};

const readTree = (root: string) =>
  Object.keys(MAY_IMPORT)
    .filter((room) => statSync(join(root, room), { throwIfNoEntry: false })?.isDirectory())
    .flatMap((room) => sourceFiles(join(root, room)))
    .flatMap((file) => importsOf(file, root));

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|commons?|managers?|misc|services?|lib|core)(\/|\.tsx?$)/;

describe('the floor plan', () => {
  const imports = readTree(ROOT);

  it('is there to be read', () => expect(imports.length).toBeGreaterThan(100));
  it('lets rooms import only what the plan allows', () => expect(brokenRules(imports)).toEqual([]));
  it('has no cycles, types included', () => expect(cycles(imports)).toEqual([]));
  it('has no rooms or files without a name of their own', () =>
    expect([...new Set(imports.map(({ from }) => from))].filter((file) => EMPTY_NAMES.test(file))).toEqual([]));
});

describe('a tree that breaks every rule', () => {
  const imports = readTree(join(ROOT, 'tests/fixtures/architecture'));
  const broken = brokenRules(imports).join('\n');

  it.each([
    'talk-tracks may not import notebook',
    'content may not import talk-tracks',
    'content may not import components',
    'components may not import messages',
    'notebook may not import entrypoints',
    'dexie lives in notebook',
    'react lives in components, entrypoints',
    'wxt lives in messages, entrypoints',
    'd3-shape lives in components/mirror',
  ])('is caught: %s', (rule) => expect(broken).toContain(rule));

  it('is caught going in circles', () =>
    expect(cycles(imports).join('\n')).toContain('talk-tracks/round → notebook/about → talk-tracks/round'));
  it('may still import types where the plan says so', () => expect(broken).not.toContain('allowed.ts'));
});
