/** What the browser and the system are set to, for users who chose "as the browser" and "as the system". */

/** Around an extension page: the browser's language, the system's darkness, and whether keys are named as on a Mac. */
export function surroundingsOf(window: Window) {
  const { language, userAgent } = window.navigator;
  return {
    language: language.toLowerCase().startsWith('zh') ? ('zh' as const) : ('en' as const),
    dark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    mac: userAgent.includes('Mac OS'),
  };
}
