/** Two network namespaces with a wire between them, and one wire to each from here: what a partition takes. Needs root. */
import { spawnSync } from 'node:child_process';
import { works } from './suite';

const LEFT = 'keeptrack-left';
const RIGHT = 'keeptrack-right';
/** Addresses: how each is reached from here, and how the right one reaches the left. */
const NETWORK = '10.231';

function ip(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('ip', words);
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${stderr}`);
}

export class SplitNetwork {
  readonly left = { space: LEFT, host: `${NETWORK}.1.2` };
  readonly right = { space: RIGHT, host: `${NETWORK}.2.2` };
  /** Where the right one finds the left. */
  readonly leftFromRight = `${NETWORK}.3.1`;

  static whyNot(): string | null {
    const isGranted = works('ip', 'netns', 'add', 'keeptrack-try') && works('ip', 'netns', 'delete', 'keeptrack-try');
    return isGranted ? null : 'no right to make network namespaces here: run it as root';
  }

  constructor() {
    this.remove();
    for (const space of [LEFT, RIGHT]) {
      ip('netns', 'add', space);
      ip('-n', space, 'link', 'set', 'lo', 'up');
    }
    for (const [at, space] of [LEFT, RIGHT].entries()) {
      ip('link', 'add', `kt${at}`, 'type', 'veth', 'peer', 'name', 'out', 'netns', space);
      ip('address', 'add', `${NETWORK}.${at + 1}.1/24`, 'dev', `kt${at}`);
      ip('link', 'set', `kt${at}`, 'up');
      ip('-n', space, 'address', 'add', `${NETWORK}.${at + 1}.2/24`, 'dev', 'out');
      ip('-n', space, 'link', 'set', 'out', 'up');
    }
    ip('-n', LEFT, 'link', 'add', 'wire', 'type', 'veth', 'peer', 'name', 'wire', 'netns', RIGHT);
    for (const [at, space] of [LEFT, RIGHT].entries()) {
      ip('-n', space, 'address', 'add', `${NETWORK}.3.${at + 1}/24`, 'dev', 'wire');
      ip('-n', space, 'link', 'set', 'wire', 'up');
    }
  }

  cut(): void {
    ip('-n', LEFT, 'link', 'set', 'wire', 'down');
  }

  mend(): void {
    ip('-n', LEFT, 'link', 'set', 'wire', 'up');
  }

  remove(): void {
    for (const space of [LEFT, RIGHT]) spawnSync('ip', ['netns', 'delete', space]);
  }
}
