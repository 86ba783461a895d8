/** A fresh process that opens the reader once, as a sidebar does: prints how long it took and what it holds. */
import { builtInPacks } from '../../talk-tracks/built-in-packs';
import { createReader } from '../../talk-tracks/read-draft';
import { generatedPack } from './generated-packs';

const begun = performance.now();
const reader = createReader(builtInPacks());
const opened = performance.now();
reader.read({ body: 'We will send the plan by Friday.\n\n我们周五前把方案发给您。' });
const read = performance.now();
const collect = (globalThis as unknown as { gc?: () => void }).gc;
collect?.();
const before = process.memoryUsage().heapUsed;
const large = createReader([...builtInPacks(), generatedPack(10_000)]);
large.read({ body: 'We will send the plan by Friday.' });
collect?.();
const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
console.log(JSON.stringify({ sinceStart: begun, open: opened - begun, firstReading: read - opened, megabytes }));
