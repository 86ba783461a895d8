/**
 * The door of the background: opens the notebook, answers calls, rings for what is due, follows site permissions.
 * Every listener is added at once and nothing is kept in globals, since the browser may stop and start this at any moment.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerCall } from '../../messages/answer-calls';
import { answerRescues } from '../../messages/answer-rescues';
import { createBrowserShelf } from '../../messages/browser-shelf';
import { CHANGE_COUNTER } from '../../messages/notebook-line';
import { RESCUE_CHANNEL } from '../../messages/rescue-channel';
import { isShortcutName } from '../../messages/shortcut-message';
import { createNotebook } from '../../notebook/create-notebook';
import { createDatabase } from '../../notebook/database';
import { builtInVersions } from '../../talk-tracks/built-in-versions';
import { parsePack } from '../../talk-tracks/parse-pack';
import { backUpIfDue, isBackupAlarm, watchForBackups } from './backups';
import { followChannels, isChannelAlarm, watchForChannels } from './channels';
import { forOrphans, layDesk } from './desk';
import { createPacker } from './keep-packing';
import { answerButton, isOurAlarm, ringForDue } from './reminders';
import { followPresence } from './side-panel';
import { followPermissions, startOnOpenTabs } from './site-access';
import { answerClick, passShortcut } from './toolbar';

export default defineBackground(() => {
  const notebook = createNotebook({
    database: createDatabase(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    checkPack(text) {
      const result = parsePack(text);
      return result.ok ? { ok: true, id: result.pack.id, version: result.pack.version } : result;
    },
    changed(tables) {
      // A pack is saved while it is written, and nobody but the page that writes it shows it.
      if (tables.some((name) => name !== 'packDrafts')) tellPages();
      // Looking for what is due reads every open promise; while a note is written that would be once a second.
      if (tables.includes('promises') || tables.includes('settings')) void ring();
      if (tables.includes('settings')) void settle();
      void pack();
    },
    builtInPacks: builtInVersions(),
    canary: {
      get: async (key) => (await browser.storage.local.get(key))[key],
      set: (key, value) => browser.storage.local.set({ [key]: value }),
    },
    snapshots: {
      get: async (key) => (await browser.storage.local.get(key))[key],
      set: (values) => browser.storage.local.set({ ...values }),
      remove: (keys) => browser.storage.local.remove([...keys]),
    },
    shelf: createBrowserShelf(),
  });
  const channels = followChannels(notebook);
  const desk = layDesk(notebook, channels.answers);
  const ring = () => ringForDue(notebook, new Date());
  const settle = async () => {
    const settings = await notebook.getSettings({});
    if (settings.ok) await followPresence(settings.value.presence);
  };
  const keepPacking = createPacker(notebook);
  const pack = async () => {
    // What could not be found before may be found now.
    if (await keepPacking()) tellPages();
  };
  // A moment is as good as a count, and needs no reading before writing.
  const tellPages = () => void browser.storage.local.set({ [CHANGE_COUNTER]: Date.now() + Math.random() });

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answerCall(desk, message, sender).then((answer) => {
      if (answer) respond(answer);
    });
    return true;
  });
  const rescue = forOrphans(desk);
  answerRescues(new BroadcastChannel(RESCUE_CHANNEL), (call) => answerCall(rescue, call, rescue));

  const wake = async () => {
    await followPermissions();
    await settle();
    await watchForBackups();
    await watchForChannels();
    await ring();
    await pack();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void wake();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void wake();
    // A tab that the browser brought back before we were there has no script yet; where it has one, a second does nothing.
    void followPermissions().then(startOnOpenTabs);
    void notebook.tidy({});
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (isBackupAlarm(alarm)) {
      void notebook.followChanges({});
      void backUpIfDue(notebook, new Date());
    }
    if (isChannelAlarm(alarm)) void channels.lookAround();
    if (!isOurAlarm(alarm)) return;
    void ring();
    void pack();
  });
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: browser.runtime.getURL('/options.html#promises' as '/options.html') });
  });
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    void answerButton(notebook, id, button, new Date());
  });
  browser.permissions.onAdded.addListener(({ origins = [], permissions = [] }) => {
    if (permissions.includes('downloads')) void backUpIfDue(notebook, new Date());
    void followPermissions().then(() => startOnOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => void followPermissions());
  browser.action.onClicked.addListener((tab) => void answerClick(tab));
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'toggle' && tab) void answerClick(tab);
    else if (isShortcutName(name) && tab?.id !== undefined) void passShortcut(tab.id, name);
  });
});
