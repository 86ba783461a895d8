/** A31: the background is stopped again and again while it saves; every save is answered, and none is there twice. */
import { AckLog, quantile } from './ack-log';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

/** Milliseconds within which a save is answered or said to have failed. */
const PATIENCE = 3_000;
const LANES = 6;

async function stopWhileSaving(run: Run, { saves, stops }: Counts) {
  const log = new AckLog(run.random);
  const seat = await Seat.open();
  const devtools = await seat.devtools();
  await devtools.send('ServiceWorker.enable');
  let stopped = 0;
  try {
    seat.onEnding = (ending) => log.take(ending);
    // So that each batch of saves meets one stop, at another moment of it.
    const batch = Math.round(saves / stops);
    for (let saved = 0; saved < saves; saved += batch) {
      const saving = seat.carryOut(log.orders(batch), LANES);
      await new Promise((done) => setTimeout(done, run.random.within(0, 60)));
      await devtools.send('ServiceWorker.stopAllWorkers');
      stopped += 1;
      await saving;
      if (stopped % 100 === 0) run.say(`${stopped} stops, ${log.acknowledged} acknowledged`);
    }
    return { log, stopped, ...log.compare(await seat.ask('exportNotebook', {})) };
  } finally {
    await seat.leave();
  }
}

interface Counts {
  readonly saves: number;
  readonly stops: number;
}

/** A driver that never sends one in ten saves, and says that it did. */
async function dropSome(run: Run) {
  const log = new AckLog(run.random);
  const seat = await Seat.open();
  try {
    seat.onEnding = (ending) => log.take(ending);
    const orders = log.orders(50);
    for (const { index } of orders.slice(0, 5)) log.take({ index, result: { ok: true, value: null }, took: 0 });
    await seat.carryOut(orders.slice(5), LANES);
    return log.compare(await seat.ask('exportNotebook', {}));
  } finally {
    await seat.leave();
  }
}

export const killWorker: Suite = {
  name: 'kill-worker',
  does: 'the background stopped by the browser (`ServiceWorker.stopAllWorkers`) in the middle of saves',
  async run(run) {
    const counts = run.small ? { saves: 300, stops: 30 } : { saves: run.share(5_000), stops: run.share(500) };
    const { log, stopped, lost, torn, doubled } = await stopWhileSaving(run, counts);
    const late = log.took.filter((took) => took > PATIENCE).length;
    const refused = [...log.refused].map(([code, times]) => `${times} told "${code}"`).join(', ');
    return {
      count: `${stopped} stops, ${log.took.length} saves`,
      acknowledged: log.acknowledged,
      lost: lost.length,
      torn: torn.length,
      other: `${doubled.length} doubled, ${refused || 'none refused'}; slowest answer ${quantile(log.took, 1).toFixed(0)} ms, p99 ${quantile(log.took, 0.99).toFixed(0)} ms`,
      wrong: [
        ...(late ? [`${late} answers took longer than ${PATIENCE} ms`] : []),
        ...(doubled.length ? [`${doubled.length} doubled`] : []),
      ],
    };
  },
  async control(run) {
    const { lost, torn } = await dropSome(run);
    return { lost: lost.length, torn: torn.length, wrong: [] };
  },
};
