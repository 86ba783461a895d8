/** Opens the studio over a notebook in memory, for its tests. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { DevicePort } from '../../../components/ports';
import { StudioRoom } from '../../../components/studio/StudioRoom';
import { WordsProvider } from '../../../components/words/WordsProvider';
import { createWorkspaceStore } from '../../../components/workspace/create-workspace-store';
import type { Pack, Track } from '../../../talk-tracks/model';
import { serialisePack } from '../../../talk-tracks/serialise-pack';
import { createFakeFiles, createFakeNotebook, createFakeTrial, type FakeRows, NOW } from '../workspace/fake-notebook';

export const track = (own: Partial<Track> = {}): Track => ({
  ...{
    id: 'say-the-limit',
    pillar: 'limits',
    tiers: ['T2'],
    stages: ['proposal'],
    kinds: [],
    answers: [],
    priority: 2,
  },
  title: { en: 'Say the limit', zh: '说出不足' },
  when: { en: 'Before they ask.', zh: '在对方问起之前。' },
  why: { en: 'The rest becomes believable.', zh: '其余的话才可信。' },
  lines: [{ en: 'We do not do {{thing}}.', zh: '{{thing}}我们不做。' }],
  cues: [
    {
      ...{ id: 'limit-en', lang: 'en', patterns: ['outside our remit'] },
      ...{ fires: ['Roof work is outside our remit.'], quiet: ['The roof is done.'] },
    },
  ],
  sources: [{ itemId: 'C07' }],
  ...own,
});

export const pack = (own: Partial<Pack> = {}): Pack => ({
  ...{ format: 1, id: 'house', version: '1.2.0', owner: { name: 'Jana' }, licence: 'internal', updated: '2026-11-01' },
  ...{
    name: { en: 'House words', zh: '本公司话术' },
    summary: { en: 'Ours.', zh: '我们的。' },
    reviewBy: '2027-11-01',
  },
  ...{ weights: {}, tracks: [track()], risks: [] },
  ...own,
});

export async function openStudio(
  written: Pack = pack(),
  { language = 'en' as 'en' | 'zh', rows = {} as Partial<FakeRows> } = {},
) {
  const text = serialisePack(written);
  const stored = {
    id: written.id,
    version: written.version,
    enabled: true,
    origin: 'file' as const,
    addedAt: '',
    text,
  };
  const fake = createFakeNotebook({ packs: [stored], ...rows });
  let ids = 0;
  const device: DevicePort = {
    ...{
      now: () => NOW,
      newId: () => `new-${++ids}`,
      copy: async () => true,
      openWorkspace: vi.fn(),
      saveFile: vi.fn(),
    },
    ...{ keepUnsaved: vi.fn(), recallUnsaved: () => null },
  };
  const ports = {
    ...createFakeTrial(),
    notebook: fake.notebook,
    sites: fake.sites,
    device,
    files: createFakeFiles().files,
  };
  const store = createWorkspaceStore(ports, 'studio');
  await store.getState().refresh();
  const view = render(
    <WordsProvider language={language}>
      <StudioRoom workspace={store} ports={ports} />
    </WordsProvider>,
  );
  await screen.findByRole('heading', { level: 2 });
  const user = userEvent.setup();
  /** Begins a copy of the pack and waits for its form. */
  const copy = async () => {
    await user.click(screen.getByRole('button', { name: language === 'en' ? 'Start a pack' : '新建话术包' }));
    await user.click(await screen.findByRole('menuitem', { name: written.name[language] }));
    await screen.findByRole('heading', { name: language === 'en' ? 'What it says' : '说什么' });
  };
  return { ...fake, device, store, user, copy, container: view.container };
}
