/** The bench inside Node: prints each row as a line of JSON. */
import { measure } from './measure';

const missing = await measure((row) => console.log(JSON.stringify(row)));
for (const name of missing) console.error(name);
