#!/usr/bin/env node
/** The door for terminals. Node alone does not read TypeScript, so tsx is asked to. */
import { register } from 'tsx/esm/api';

register();
const { runHub } = await import('./run-hub.ts');
await runHub(process.argv.slice(2));
