/** The extension as it is shipped, built into a folder of its own, so that a test never loads what somebody else built. */
import config from '../../wxt.config';

// biome-ignore lint/style/noDefaultExport: its reader wants one.
export default { ...config, outDir: '.output/e2e' };
