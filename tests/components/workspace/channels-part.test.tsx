// @vitest-environment happy-dom
/** Channels as a rep meets them: a link with its words, a version that waits, trouble in plain words, a company's rules. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider } from '../../../components/words/WordsProvider';
import { ChannelsPart } from '../../../components/workspace/ChannelsPart';
import { createWorkspaceStore } from '../../../components/workspace/create-workspace-store';
import type { ChannelList } from '../../../notebook/calls';
import type { ChannelInfo, LinkLook } from '../../../sharing/followed-channel';
import { ORCHARD } from '../../talk-tracks/orchard-pack';
import { expectAccessible } from '../open-sidebar';
import { createFakeFiles, createFakeNotebook, createFakeTrial, NOW } from './fake-notebook';

afterEach(cleanup);

const words = {
  en: 'anchor apple apron arrow attic autumn badger bagpipe',
  zh: '船锚 苹果 围裙 箭头 阁楼 秋天 獾子 风笛',
};
const packs = [{ id: 'house', version: '1.2.0', title: { en: 'House words', zh: '本公司话术' } }];
const channel = (own: Partial<ChannelInfo> = {}): ChannelInfo => ({
  ...{ id: 'sales', url: 'https://packs.example.com/sales/', by: 'user', fingerprint: [0], words, version: 3, packs },
  ...{ looked: '2026-11-18T09:00:00Z', next: '2026-11-18T09:20:00Z', trouble: null, expired: false, days: 0 },
  ...{ offers: false, wasLeft: false },
  ...own,
});
const found: LinkLook = {
  ...{ ok: true, url: 'https://packs.example.com/sales/', id: 'sales', fingerprint: [0, 1], words },
  ...{ isNamed: false, packs, isFollowed: false },
};

async function open(
  list: Partial<ChannelList> = {},
  { language = 'en' as 'en' | 'zh', look = found as LinkLook, texts = [ORCHARD] as readonly string[] } = {},
) {
  const fake = createFakeNotebook();
  const asked: { readonly call: string; readonly request: unknown }[] = [];
  const answers: Record<string, unknown> = {
    listChannels: { channels: [], canFetch: true, mayAdd: true, wrongPolicy: [], ...list },
    openChannelLink: look,
    followChannel: null,
    openChannelOffer: texts,
    takeChannelOffer: true,
  };
  const notebook = new Proxy(fake.notebook, {
    get: (target, call: string) =>
      call in answers
        ? async (request: unknown) => {
            asked.push({ call, request });
            return { ok: true, value: answers[call] };
          }
        : Reflect.get(target, call),
  });
  const device = {
    ...{ now: () => NOW, newId: () => 'new', copy: async () => true, openWorkspace: vi.fn(), saveFile: vi.fn() },
    ...{ keepUnsaved: vi.fn(), recallUnsaved: () => null },
  };
  const ports = { ...createFakeTrial(), notebook, sites: fake.sites, device, files: createFakeFiles().files };
  const store = createWorkspaceStore(ports, 'packs');
  const view = render(
    <WordsProvider language={language}>
      <ChannelsPart store={store} now={NOW} />
    </WordsProvider>,
  );
  await screen.findByRole('heading', { level: 2 });
  return { user: userEvent.setup(), asked, container: view.container };
}

describe('a link', () => {
  it('shows its words, and is followed only when somebody says that they are the same', async () => {
    const { user, asked } = await open();
    await user.type(screen.getByLabelText('Link to a channel'), 'https://packs.example.com/sales/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect((await screen.findByText(words.en)).className).toBe('fingerprint');
    expect(asked.some(({ call }) => call === 'followChannel')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'They are the same: follow it' }));
    await screen.findByText('You follow “sales” now.', {}, { timeout: 5_000 });
    expect(asked.find(({ call }) => call === 'followChannel')?.request).toEqual({
      link: 'https://packs.example.com/sales/',
      fingerprint: [0, 1],
    });
    expect(asked.some(({ call }) => call === 'takeChannelOffer')).toBe(true);
  });
  it('is not read with where a pack does not find what it says of itself', async () => {
    const tests = [{ id: 'one', lang: 'en', body: 'The parcel is blue.', finds: ['risk:overpromise'] }];
    const { user, asked } = await open({}, { texts: [ORCHARD, JSON.stringify({ ...JSON.parse(ORCHARD), tests })] });
    await user.type(screen.getByLabelText('Link to a channel'), 'https://packs.example.com/sales/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    await user.click(await screen.findByRole('button', { name: 'They are the same: follow it' }));
    await screen.findByText(/does not find it here. Nothing changed/, {}, { timeout: 5_000 });
    expect(asked.some(({ call }) => call === 'takeChannelOffer')).toBe(false);
  });
  it('that leads nowhere says so at the field', async () => {
    const { user } = await open({}, { look: { ok: false, code: 'other-fingerprint' } });
    await user.type(screen.getByLabelText('Link to a channel'), 'https://packs.example.com/sales/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    await screen.findByText(/is not the one that the words stand for/);
    expect(screen.queryByRole('button', { name: /follow it/ })).toBeNull();
  });
});

describe('a channel', () => {
  it('says what went wrong, how old it is, and that a version waits', async () => {
    await open({
      channels: [
        channel({ trouble: { code: 'pack-changed', path: 'packs/x.json' }, expired: true, days: 12, offers: true }),
      ],
    });
    expect(screen.getByText(/was changed after it was signed/)).toBeTruthy();
    expect(screen.getByText(/for 12 days/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show what changes: sales' })).toBeTruthy();
  });
  it('of the company cannot be left, and others not be added where it says so', async () => {
    await open({ channels: [channel({ by: 'policy' })], mayAdd: false, wrongPolicy: ['allowedHosts'] });
    expect(screen.queryByRole('button', { name: /Follow no more/ })).toBeNull();
    expect(screen.queryByLabelText('Link to a channel')).toBeNull();
    expect(screen.getByText(/allowedHosts/)).toBeTruthy();
  });
  it('is not offered where the browser has no page that may fetch', async () => {
    await open({ canFetch: false, mayAdd: false });
    expect(screen.getByText(/they come as files here/)).toBeTruthy();
    expect(screen.queryByLabelText('Link to a channel')).toBeNull();
  });
});

it.each(['en', 'zh'] as const)('has names and roles in %s', async (language) => {
  const { container, user } = await open({ channels: [channel({ offers: true })] }, { language });
  await user.type(screen.getByRole('textbox'), 'https://packs.example.com/sales/');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(container.querySelector('.fingerprint')?.textContent).toBe(words[language]));
  await expectAccessible(container);
});
