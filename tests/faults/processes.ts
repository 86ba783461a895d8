/** The processes of one browser profile, as Linux lists them, and their end. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly words: readonly string[];
}

function readProcess(id: number): Process | null {
  try {
    // The name in the second field may hold spaces and brackets, so what follows the last bracket counts.
    const after = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (after[0] === 'Z') return null;
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split(/[\0 ]/);
    return { id, parent: Number(after[1]), words };
  } catch {
    return null; // gone meanwhile
  }
}

/** Every process of the browser that was started on a profile, the browser itself first. */
export function processesOf(profile: string): readonly Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const family = all.filter(({ words }) => words.includes(`--user-data-dir=${profile}`));
  const known = new Set(family.map(({ id }) => id));
  for (const member of family)
    for (const child of all.filter(({ id, parent }) => parent === member.id && !known.has(id))) {
      known.add(child.id);
      family.push(child);
    }
  return family;
}

const kill = ({ id }: Process) => {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It was quicker.
  }
};

/** Ends every process of a profile at once, as a crash of the machine's session would. Resolves when none is left. */
export async function killProfile(profile: string): Promise<void> {
  for (let left = processesOf(profile); left.length > 0; left = processesOf(profile)) {
    left.forEach(kill);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Ends the process that the extension's pages, frames and background live in. Answers how many there were. */
export function killExtensionProcess(profile: string): number {
  const renderers = processesOf(profile).filter(({ words }) => words.includes('--extension-process'));
  renderers.forEach(kill);
  return renderers.length;
}
