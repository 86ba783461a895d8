/** Shows the sidebar with canned readings, one scene by the address: `?scene=english-light`. For looking, not for testing. */
import { mountSidebar } from '../../../components/SidebarRoot';
import { builtInPacks } from '../../../talk-tracks/built-in-packs';
import type { OwnTrack } from '../../../talk-tracks/own-track';
import type { PageHealth } from '../../../talk-tracks/page-draft';
import { createReader } from '../../../talk-tracks/read-draft';
import { createTrackSearch } from '../../../talk-tracks/search-tracks';
import { CHINESE, ENGLISH, PACK } from '../canned-drafts';
import {
  createFakeDevice,
  createFakeNotebook,
  createFakePage,
  createFakePorts,
  createFakeReader,
  type FakePorts,
  NOW,
  note,
  promiseRecord,
  SETTINGS,
  WORKS,
} from '../fake-ports';

interface Scene {
  readonly canned?: typeof ENGLISH;
  readonly language?: 'en' | 'zh';
  readonly dark?: boolean;
  readonly health?: PageHealth;
  readonly folded?: boolean;
  readonly isReal?: boolean;
  readonly tab?: 'coach' | 'promises' | 'notes' | 'tracks';
  prepare?(ports: FakePorts): void;
  after?(ports: FakePorts, mounted: ReturnType<typeof mountSidebar>): void;
}

const late = promiseRecord({
  id: 'p-late',
  action: 'References from two plants',
  due: { text: 'by Friday', date: '2026-11-20', precision: 'day' },
});
const lateChinese = {
  ...late,
  action: '两家工厂的参考联系人',
  contactId: 'chen@yuanchuan.example',
  contactName: '陈静',
};
const withOthers = [
  late,
  promiseRecord({ id: 'p-2', action: 'Check the lift gate with the carrier', due: null }),
  promiseRecord({
    id: 'p-3',
    action: 'Send the corrected invoice',
    contactId: 'li@orbit.example',
    contactName: 'Li Wen',
    due: { text: 'tomorrow 10:00', date: '2026-11-23', time: '10:00', precision: 'time' },
  }),
];

const english = (parts: Scene = {}): Scene => ({
  canned: ENGLISH,
  prepare: ({ notebook }) => void notebook.promises.push(late),
  ...parts,
});
const chinese = (parts: Scene = {}): Scene => ({
  canned: CHINESE,
  language: 'zh',
  dark: true,
  prepare: ({ notebook }) => void notebook.promises.push(lateChinese),
  ...parts,
});

/** Presses the first of each kind, as a user would. */
const press = (selector: string) => {
  for (const one of selector.split(', ')) document.querySelector<HTMLElement>(one)?.click();
};

/** Opens a promise, its calendar, and the words that Google would get. */
const openCalendar = () => {
  const steps = [
    '.promise-side .button',
    '.promise-acts .button[aria-expanded]',
    '.calendar-links .button[aria-expanded]',
  ];
  for (const [at, step] of steps.entries()) setTimeout(() => press(step), 50 * (at + 1));
};

/** A favourite with a line that the team worded anew, and a hidden track. */
const ownTracks: readonly OwnTrack[] = [
  {
    id: 'house/one-case',
    isFavourite: true,
    lines: [
      {
        at: 0,
        of: { en: 'A site like yours did it in a quarter.', zh: '一家类似的工厂一个季度就做到了。' },
        text: { en: 'Call {{customer}}: same size, same worry.', zh: '可以打给{{customer}}：规模一样，顾虑也一样。' },
      },
    ],
    updatedAt: '',
  },
  { id: 'house/one-risk', isHidden: true, updatedAt: '' },
];

const SCENES: Readonly<Record<string, Scene>> = {
  'english-light': english(),
  'english-dark': english({ dark: true }),
  'chinese-dark': chinese(),
  'chinese-light': chinese({ dark: false }),
  empty: {},
  'empty-chinese': { language: 'zh', dark: true },
  folded: english({ folded: true }),
  'folded-dark': chinese({ folded: true }),
  promises: english({ tab: 'promises', prepare: ({ notebook }) => void notebook.promises.push(...withOthers) }),
  'promises-empty': english({ tab: 'promises', prepare: () => {} }),
  notes: english({
    tab: 'notes',
    prepare: ({ notebook }) =>
      void notebook.notes.push(note(), note({ id: 'n-2', text: 'Budget year ends in March. Her deputy is Tom.' })),
    after: (_, { store }) => store.getState().editNote('n-1', 'Prefers calls before ten. Not on Mondays.'),
  }),
  'notes-failed': english({
    tab: 'notes',
    prepare: ({ notebook }) => {
      notebook.notes.push(note());
      notebook.failing.set('saveNote', 'not-saved');
    },
    after: (_, { store }) => {
      store.getState().editNote('n-1', 'Prefers calls before ten. Not on Mondays.');
      void store.getState().saveNote('n-1');
    },
  }),
  'notes-chinese': chinese({ tab: 'notes', prepare: () => {} }),
  tracks: english({ tab: 'tracks' }),
  'tracks-chinese': chinese({ tab: 'tracks' }),
  /** The real reader with the packs that come along, on the same drafts. */
  real: english({ isReal: true }),
  'real-chinese': chinese({ isReal: true }),
  'real-tracks': chinese({ isReal: true, tab: 'tracks', dark: false }),
  'copy-only': english({ health: { site: 'gmail', state: 'copy-only', reason: 'insert-failed' } }),
  failed: english({
    prepare: ({ page, notebook }) => {
      page.outcome = { outcome: 'failed', why: 'not-there' };
      notebook.failing.set('addPromise', 'unreachable');
    },
    after: (_, { store }) => {
      void store.getState().insertFirst();
      void store.getState().confirmNext();
    },
  }),
  gone: english({
    after: ({ page }, { store }) => {
      page.isGone = true;
      void store.getState().insertFirst();
    },
  }),
  settings: english({ after: () => press('[aria-label="Settings"]') }),
  'settings-dark': chinese({ after: () => press('[aria-label="设置"]') }),
  opened: english({
    after: () => press('.card .acts .button[aria-controls], .pillar, .more .row-button, .promise-side .button'),
  }),
  'opened-chinese': chinese({
    dark: false,
    after: () => press('.card .acts .button[aria-controls], .pillar, .risk .acts .button:last-child'),
  }),
  moving: english({ tab: 'promises', after: () => setTimeout(() => press('.promise-side .button'), 50) }),
  calendar: english({ tab: 'promises', after: openCalendar }),
  'calendar-chinese': chinese({ tab: 'promises', after: openCalendar }),
  card: english({
    prepare: (ports) => {
      ports.notebook.promises.push(...withOthers);
      ports.notebook.notes.push(
        note(),
        note({ id: 'n-3', text: '> Two weekends, and nobody upstairs noticed.', concern: true }),
      );
      ports.notebook.insertions.push({
        id: 'i-1',
        at: NOW.toISOString(),
        contactId: 'ana@brandt.example',
        track: `${PACK.id}/${PACK.tracks[0]?.id}`,
        text: '',
      });
    },
    after: (_, { store }) => store.getState().openCard(true),
  }),
  'card-chinese': chinese({ after: (_, { store }) => store.getState().openCard(true) }),
  'promise-acts': english({
    tab: 'promises',
    after: () => setTimeout(() => press('.promise-side .button'), 50),
  }),
  'tracks-opened': english({ tab: 'tracks', after: () => setTimeout(() => press('.row-button'), 50) }),
  /** A card whose line is being put into one's own words. */
  wording: english({
    prepare: ({ notebook }) => void notebook.ownTracks.push(...ownTracks),
    after: (_, { store }) => {
      void store.getState().favour('house/deed-and-day', true);
      store.getState().beginWording('house/one-case', 0);
    },
  }),
  'own-tracks': english({
    tab: 'tracks',
    prepare: ({ notebook }) => void notebook.ownTracks.push(...ownTracks),
    after: () => setTimeout(() => press('.tracks .row-button, .row-list > .fold .row-button'), 50),
  }),
  'own-tracks-chinese': chinese({
    tab: 'tracks',
    prepare: ({ notebook }) => void notebook.ownTracks.push(...ownTracks),
    after: (_, { store }) => {
      setTimeout(() => press('.tracks .row-button'), 50);
      void store.getState().hide('house/not-covered', true);
    },
  }),
  inserted: english({ after: (_, { store }) => void store.getState().insertFirst() }),
};

const query = new URLSearchParams(location.search);
const scene = SCENES[query.get('scene') ?? ''] ?? SCENES['english-light'] ?? {};
const { canned } = scene;
const realReader = () => {
  const packs = builtInPacks();
  const reader = createReader(packs, { explainIn: scene.language ?? 'en' });
  return { ...reader, packs, teamPacks: packs, search: createTrackSearch(packs), drafts: [], missing: {} };
};
const notebook = createFakeNotebook();
const ports = createFakePorts({
  page: createFakePage({ draft: canned?.draft ?? null, record: null, health: scene.health ?? WORKS, side: 'right' }),
  notebook,
  reader: scene.isReal ? realReader() : createFakeReader(() => (canned ?? ENGLISH).reading, [PACK]),
  device: { ...createFakeDevice(), now: () => NOW },
});
notebook.contacts.push(
  { id: 'ana@brandt.example', name: 'Ana Brandt', account: 'Brandt Logistik', firstSeen: '', lastSeen: '' },
  { id: 'chen@yuanchuan.example', name: '陈静', account: '远川物流', firstSeen: '', lastSeen: '' },
);
notebook.settings = { ...SETTINGS, sidebar: { ...SETTINGS.sidebar, folded: scene.folded ?? false } };
scene.prepare?.(ports);

const root = document.getElementById('root');
if (root) {
  const mounted = mountSidebar(root, ports, { language: scene.language ?? 'en', dark: scene.dark ?? false });
  const settle = () => {
    if (canned && !mounted.store.getState().reading) return void setTimeout(settle, 10);
    if (scene.tab) mounted.store.getState().showTab(scene.tab);
    if (canned && query.get('stage') !== null) mounted.store.getState().chooseStage('proposal');
    scene.after?.(ports, mounted);
    setTimeout(() => (document.body.dataset.ready = ''), 300);
  };
  settle();
}
