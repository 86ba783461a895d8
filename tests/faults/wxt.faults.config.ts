/** The extension as it is shipped, in a folder of its own; `KEEPTRACK_VARIANT` changes the one thing that a suite needs different. */
import { resolve } from 'node:path';
import type { UserManifest, WxtViteConfig } from 'wxt';
import config from '../../wxt.config';

const variant = process.env.KEEPTRACK_VARIANT ?? 'plain';
/** Makes every variant the same extension, wherever it is built, so that one profile can go from one to another. Public. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0yN4ClIIh1sP5cAVQS+CnMbo68FOT4mOVhBLbAFQh8pRODCShbHRXjbfU0j2ROhl1I+DUCQT9tRkzyjjKHTb1jRKdvPYkBL1z/6ymmoDj+/HX4JR4bgxkMpluu34LoNlZPqVjZeHycdIwqsWLyiH40zMQ9Ayk1/CfXTausAU35o5IQiMpKuDIYuW9pJuaclLTngtkrpmHHDEBumt8BH0Y6uRcmcFGK/nTCXaD/0DlT+i0KAZz2OFJbVLi7MUJCO7uiwHlcG9jQCGjboinhy9PdflWuRsX+NMz0ShM+fEHYrkd37W0+UYkFd9U5TE/mezXqA/OinMj41lC7qBg20wYwIDAQAB';

const manifest: typeof config.manifest = async (env) => {
  const given: UserManifest =
    typeof config.manifest === 'function' ? await config.manifest(env) : ((await config.manifest) ?? {});
  // With `unlimitedStorage` no quota holds.
  const permissions = (given.permissions ?? []).filter((name) => variant !== 'quota' || name !== 'unlimitedStorage');
  // The browser goes on running the background that it knows until the version is another one.
  return { ...given, key: KEY, permissions, ...(variant === 'next' && { version: '99.0.0' }) };
};

/** A version of the database that does not exist yet: every migration there is, and one more. */
const oneMore: WxtViteConfig = {
  plugins: [
    {
      name: 'one-more-migration',
      enforce: 'pre',
      resolveId: (id, from) =>
        id.endsWith('/all-migrations') && !from?.includes('/tests/')
          ? resolve(import.meta.dirname, 'next-migrations.ts')
          : null,
    },
  ],
};

// biome-ignore lint/style/noDefaultExport: its reader wants one.
export default {
  ...config,
  manifest,
  outDir: `${process.env.KEEPTRACK_FAULTS_OUT ?? '.output/faults'}/${variant}`,
  ...(variant === 'next' && { vite: () => oneMore }),
};
