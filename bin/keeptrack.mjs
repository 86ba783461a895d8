#!/usr/bin/env node
/** The door for terminals as an installed command. Node alone does not read TypeScript, so tsx is asked to. */
import { register } from 'tsx/esm/api';

register();
const { runCommand } = await import('./run-command.ts');
await runCommand(process.argv.slice(2));
