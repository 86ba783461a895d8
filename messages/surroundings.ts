/** What the browser and the system are set to, for users who chose "as the browser" and "as the system". */

/** Language and darkness around an extension page. */
export function surroundingsOf(window: Window): { readonly language: 'en' | 'zh'; readonly dark: boolean } {
  return {
    language: window.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    dark: window.matchMedia('(prefers-color-scheme: dark)').matches,
  };
}
