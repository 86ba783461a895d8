/** The extension as it is shipped, apart from what is granted beforehand, built into a folder of its own, so that a test never loads what somebody else built. */
import type { ConfigEnv } from 'wxt';
import config from '../../wxt.config';

/** No test can press the browser's own buttons: what is asked for in real life is granted from the start here. */
const manifest = async (env: ConfigEnv) => {
  const given = typeof config.manifest === 'function' ? await config.manifest(env) : await config.manifest;
  return {
    ...given,
    permissions: [...(given?.permissions ?? []), ...(given?.optional_permissions ?? [])],
    optional_permissions: [],
  };
};

// biome-ignore lint/style/noDefaultExport: its reader wants one.
export default { ...config, manifest, outDir: '.output/e2e' };
