/** The extension as it is shipped, in a folder of its own; `KEEPTRACK_VARIANT` changes the one thing that a suite needs different. */
import { resolve } from 'node:path';
import type { UserManifest, WxtViteConfig } from 'wxt';
import config from '../../wxt.config';

const variant = process.env.KEEPTRACK_VARIANT ?? 'plain';
const { manifest } = config;

/** With `unlimitedStorage` no quota holds. */
const withoutUnlimited: typeof manifest = async (env) => {
  const given: UserManifest = typeof manifest === 'function' ? await manifest(env) : ((await manifest) ?? {});
  return { ...given, permissions: given.permissions?.filter((name) => name !== 'unlimitedStorage') ?? [] };
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
  outDir: `${process.env.KEEPTRACK_FAULTS_OUT ?? '.output/faults'}/${variant}`,
  ...(variant === 'quota' && { manifest: withoutUnlimited }),
  ...(variant === 'next' && { vite: () => oneMore }),
};
