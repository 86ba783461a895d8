/** The hint beside a draft as Chromium's devtools see it: it stands in a closed shadow root, where no page and no test can look. */
import type { Page } from 'playwright-core';

interface DomNode {
  readonly nodeId: number;
  readonly localName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly shadowRootType?: string })[];
}

/** What is drawn. */
export interface DrawnHint {
  readonly name: string;
  /** How many of the four shapes are filled. */
  readonly filled: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const attribute = ({ attributes = [] }: DomNode, name: string): string =>
  attributes[attributes.indexOf(name) + 1] ?? '';

const below = (node: DomNode): readonly DomNode[] => [node, ...(node.children ?? []).flatMap(below)];

/** The hint of a page; null where none is drawn. */
export async function hintOf(page: Page): Promise<DrawnHint | null> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { root } = (await devtools.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const html = root.children?.find(({ localName }) => localName === 'html');
    const closed = (html?.children ?? []).flatMap((each) => each.shadowRoots ?? []).flatMap(below);
    const button = closed.find(({ localName }) => localName === 'button');
    if (!button) return null;
    const { model } = await devtools.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    const shapes = below(button).filter(({ localName }) => localName === 'path');
    const filled = shapes.filter((shape) => !attribute(shape, 'style').includes('fill: none')).length;
    return { name: attribute(button, 'aria-label'), filled, left, top, right, bottom };
  } catch {
    // No box: it is there and not shown, or went while it was looked at.
    return null;
  } finally {
    await devtools.detach();
  }
}
