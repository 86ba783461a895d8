/** Styles of our own elements in a page. */

/** Sets by script, one by one: an attribute or a `<style>` would be refused by a strict policy of the page. */
export const declareStyle = (element: HTMLElement | SVGElement, style: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important');
};
