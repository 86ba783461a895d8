/** Which fields the form of each kind of entry shows, in the order on screen. One form draws them all. */
import type { SectionName } from '../../talk-tracks/check-draft-pack';
import {
  DRAFT_KINDS,
  ENTRY_STATES,
  FIELD_KINDS,
  GUARD_NAMES,
  PERMISSIONS,
  PILLARS,
  RISK_TYPES,
  STAGES,
  TIERS,
  TRACK_NEEDS,
} from '../../talk-tracks/model';
import type { JsonPath } from '../../talk-tracks/pack-problem';
import { NOTHING } from './entries';

/** The lists of names that can be chosen from; `components/words/studio.ts` says each in both languages. */
export const CHOICES = {
  pillar: PILLARS,
  tier: TIERS,
  stage: STAGES,
  kind: DRAFT_KINDS,
  risk: RISK_TYPES,
  need: TRACK_NEEDS,
  state: ENTRY_STATES,
  permission: PERMISSIONS,
  fieldKind: FIELD_KINDS,
  guard: GUARD_NAMES,
  lang: ['en', 'zh'],
  priority: ['1', '2', '3'],
} as const;
export type ChoiceName = keyof typeof CHOICES;

/** Names of fields; the same name means the same everywhere. */
export type FieldName =
  | 'afterDays'
  | 'answers'
  | 'body'
  | 'avoids'
  | 'cite'
  | 'columns'
  | 'contact'
  | 'cues'
  | 'customer'
  | 'date'
  | 'except'
  | 'expires'
  | 'fields'
  | 'figure'
  | 'finds'
  | 'fires'
  | 'guards'
  | 'hint'
  | 'id'
  | 'instead'
  | 'itemId'
  | 'kind'
  | 'kinds'
  | 'label'
  | 'lang'
  | 'licence'
  | 'lines'
  | 'name'
  | 'needs'
  | 'note'
  | 'options'
  | 'ours'
  | 'owner'
  | 'patterns'
  | 'permission'
  | 'pillar'
  | 'priority'
  | 'product'
  | 'purpose'
  | 'quiet'
  | 'reviewBy'
  | 'since'
  | 'source'
  | 'sources'
  | 'stage'
  | 'stages'
  | 'state'
  | 'steps'
  | 'story'
  | 'suggests'
  | 'summary'
  | 'text'
  | 'tiers'
  | 'title'
  | 'topics'
  | 'track'
  | 'type'
  | 'updated'
  | 'version'
  | 'weight'
  | 'when'
  | 'why';

/** One field of a form. `optional`: what is empty is left out of the pack. `at`: where it stands, if not under its name. */
export type FormField = { readonly name: FieldName; readonly optional?: true; readonly at?: JsonPath } & (
  | { readonly is: 'pair'; readonly rows?: number }
  | { readonly is: 'text'; readonly rows?: number }
  | { readonly is: 'pairs' }
  | { readonly is: 'texts' }
  | { readonly is: 'topics' }
  | { readonly is: 'day' }
  | { readonly is: 'number' }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly of: ChoiceName; readonly asNumber?: true }
  | { readonly is: 'choices'; readonly of: ChoiceName }
  | { readonly is: 'labels' }
  | { readonly is: 'parts'; readonly fields: readonly FormField[]; readonly blank: object }
);

/** Fields under one heading. */
export interface FormPart {
  readonly part: 'words' | 'place' | 'cues' | 'origin' | 'fields' | 'expects' | 'facts';
  readonly fields: readonly FormField[];
}

const pair = (name: FieldName, rows = 2): FormField => ({ is: 'pair', name, rows });
const title = pair('title', 1);

const sources: FormField = {
  is: 'parts',
  name: 'sources',
  blank: { note: '' },
  fields: [
    { is: 'text', name: 'itemId', optional: true },
    { is: 'text', name: 'cite', optional: true },
    { is: 'text', name: 'note', optional: true },
  ],
};

const cues: FormField = {
  is: 'parts',
  name: 'cues',
  blank: { id: '', lang: 'en', patterns: [''], fires: [''], quiet: [''] },
  fields: [
    { is: 'choice', name: 'lang', of: 'lang' },
    { is: 'texts', name: 'patterns' },
    { is: 'texts', name: 'fires' },
    { is: 'texts', name: 'quiet' },
    { is: 'texts', name: 'except', optional: true },
    { is: 'choices', name: 'guards', of: 'guard', optional: true },
    { is: 'number', name: 'weight', optional: true },
    { is: 'choice', name: 'kind', of: 'kind', optional: true },
    { is: 'text', name: 'id' },
  ],
};

const option = { id: '', label: NOTHING };
const options: FormField = {
  is: 'parts',
  name: 'options',
  optional: true,
  blank: option,
  fields: [pair('label', 1), { is: 'text', name: 'id' }],
};
const fieldFields: readonly FormField[] = [
  pair('label', 1),
  { is: 'choice', name: 'kind', of: 'fieldKind' },
  { is: 'pair', name: 'hint', rows: 1, optional: true },
  options,
  { is: 'flag', name: 'ours', optional: true },
  { is: 'text', name: 'id' },
];

const id: FormField = { is: 'text', name: 'id' };
const topics: FormField = { is: 'topics', name: 'topics', optional: true };

/** What belongs to the pack as a whole. */
export const HEAD_FORM: readonly FormPart[] = [
  { part: 'words', fields: [pair('name', 1), pair('summary')] },
  {
    part: 'origin',
    fields: [
      { is: 'text', name: 'owner', at: ['owner', 'name'] },
      { is: 'text', name: 'contact', at: ['owner', 'contact'], optional: true },
      { is: 'text', name: 'licence' },
      { is: 'day', name: 'reviewBy' },
      id,
    ],
  },
];

export const ENTRY_FORMS: Readonly<Record<SectionName, readonly FormPart[]>> = {
  tracks: [
    { part: 'words', fields: [title, pair('when'), { is: 'pairs', name: 'lines' }, pair('why')] },
    {
      part: 'place',
      fields: [
        { is: 'choice', name: 'pillar', of: 'pillar' },
        { is: 'choice', name: 'state', of: 'state' },
        { is: 'choice', name: 'priority', of: 'priority', asNumber: true },
        { is: 'choices', name: 'stages', of: 'stage' },
        { is: 'choices', name: 'tiers', of: 'tier' },
        { is: 'choices', name: 'kinds', of: 'kind' },
        { is: 'choices', name: 'needs', of: 'need', optional: true },
        { is: 'choices', name: 'answers', of: 'risk' },
        topics,
      ],
    },
    { part: 'cues', fields: [cues] },
    {
      part: 'origin',
      fields: [
        sources,
        { is: 'text', name: 'owner', optional: true },
        { is: 'day', name: 'reviewBy', optional: true },
        id,
      ],
    },
  ],
  risks: [
    { part: 'words', fields: [title, { is: 'choice', name: 'type', of: 'risk' }, pair('why'), pair('instead')] },
    { part: 'cues', fields: [cues] },
    { part: 'origin', fields: [sources, id] },
  ],
  cases: [
    { part: 'words', fields: [pair('customer', 1), pair('story', 3), pair('figure', 1)] },
    {
      part: 'facts',
      fields: [
        { is: 'text', name: 'source' },
        { is: 'choice', name: 'permission', of: 'permission' },
        { is: 'day', name: 'date' },
        { is: 'day', name: 'expires' },
        topics,
        id,
      ],
    },
  ],
  limits: [
    { part: 'words', fields: [pair('text'), { is: 'pair', name: 'product', rows: 1, optional: true }] },
    {
      part: 'facts',
      fields: [{ is: 'day', name: 'since' }, { is: 'day', name: 'reviewBy', optional: true }, topics, id],
    },
  ],
  tests: [
    {
      part: 'words',
      fields: [
        { is: 'choice', name: 'lang', of: 'lang' },
        { is: 'choice', name: 'kind', of: 'kind', optional: true },
        { is: 'choice', name: 'stage', of: 'stage', optional: true },
        { is: 'text', name: 'body', rows: 5 },
      ],
    },
    {
      part: 'expects',
      fields: [
        { is: 'labels', name: 'finds', optional: true },
        { is: 'labels', name: 'avoids', optional: true },
        { is: 'texts', name: 'suggests', optional: true },
        id,
      ],
    },
  ],
  lessons: [
    { part: 'words', fields: [title, pair('text', 6)] },
    { part: 'origin', fields: [sources, id] },
  ],
  worksheets: [
    { part: 'words', fields: [title, pair('when')] },
    {
      part: 'fields',
      fields: [
        {
          is: 'parts',
          name: 'fields',
          blank: { id: '', kind: 'text', label: NOTHING },
          fields: [
            ...fieldFields,
            {
              is: 'parts',
              name: 'columns',
              optional: true,
              blank: { id: '', kind: 'text', label: NOTHING },
              fields: fieldFields,
            },
          ],
        },
      ],
    },
    { part: 'origin', fields: [sources, id] },
  ],
  cadences: [
    { part: 'words', fields: [title, pair('when')] },
    {
      part: 'fields',
      fields: [
        {
          is: 'parts',
          name: 'steps',
          blank: { afterDays: 0, title: NOTHING, purpose: NOTHING },
          fields: [
            { is: 'number', name: 'afterDays' },
            title,
            pair('purpose'),
            { is: 'text', name: 'track', optional: true },
          ],
        },
      ],
    },
    { part: 'origin', fields: [sources, id] },
  ],
};
