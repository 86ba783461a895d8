/** The door for terminals, from a checkout: `npm run read`. */
import { runCommand } from './run-command';

await runCommand(process.argv.slice(2));
