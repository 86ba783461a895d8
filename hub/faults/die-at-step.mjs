/**
 * Loaded before a publisher (`node --import`): ends it with SIGKILL when it is about to do its nth step. Steps are what changes
 * the disk, and the statements to the database. DIE_AT 0: it lives.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.DIE_AT ?? 0);
let steps = 0;

/** Counts a step; ends the process before the one it was told. Answers the count. */
globalThis.keeptrackStep = () => {
  steps += 1;
  if (steps === at) process.kill(process.pid, 'SIGKILL');
  return steps;
};

for (const name of ['link', 'rename', 'rm', 'mkdir', 'utimes', 'open']) {
  const real = fs[name];
  fs[name] = (...words) => {
    // What tsx and Node read for themselves is none of the publisher's steps.
    if (String(words[0]).includes('keeptrack-served')) globalThis.keeptrackStep();
    return real(...words);
  };
}
syncBuiltinESMExports();
