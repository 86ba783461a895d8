/** The door of the workspace. */
import { mountWorkspace } from '../../components/workspace/mount-workspace';
import { createBrowserDevice } from '../../messages/browser-device';
import { createBrowserFiles } from '../../messages/browser-files';
import { createBrowserShelf } from '../../messages/browser-shelf';
import { createBrowserSites } from '../../messages/browser-sites';
import { createNotebookPort } from '../../messages/notebook-port';
import { surroundingsOf } from '../../messages/surroundings';
import { comparePacks } from '../../sharing/compare-packs';
import { mergePacks } from '../../sharing/merge-packs';

const element = document.getElementById('root');
if (element) {
  mountWorkspace(
    element,
    {
      notebook: createNotebookPort(),
      sites: createBrowserSites(),
      device: createBrowserDevice(window),
      files: createBrowserFiles(window, createBrowserShelf()),
      versions: { compare: comparePacks, merge: mergePacks },
    },
    surroundingsOf(window),
    location.hash.slice(1),
  );
}
