/** A30: every process of the browser ends at once, at any moment, while the notebook is being written. */
import { AckLog, type Comparison } from './ack-log';
import { Seat } from './seat';
import type { Run, Suite } from './suite';

interface Outcome {
  readonly log: AckLog;
  readonly lost: number;
  readonly torn: number;
  readonly doubled: number;
  readonly wrong: readonly string[];
}

/** Writes while the browser is killed so many times. `early`: acknowledges before it is saved. */
async function killWhileWriting(run: Run, kills: number, early = false): Promise<Outcome> {
  const log = new AckLog(run.random);
  const seat = await Seat.open();
  const sum = { lost: 0, torn: 0, doubled: 0 };
  const wrong: string[] = [];
  const add = ({ lost, torn, doubled }: Comparison) => {
    sum.lost += lost.length;
    sum.torn += torn.length;
    sum.doubled += doubled.length;
  };
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const before = log.acknowledged;
      const enough = run.random.within(60, 160);
      const atLast = new Promise<void>((done) => {
        seat.onEnding = (ending) => {
          log.take(ending);
          if (log.acknowledged - before >= enough) done();
        };
      });
      // More than will be done: the browser dies in the middle of it.
      const writing = seat.carryOut(log.orders(1_000, early), 8).catch(() => {});
      await atLast;
      await new Promise((done) => setTimeout(done, run.random.within(0, 30)));
      await seat.kill();
      await writing;
      await seat.reopen();
      const file = await seat.try('exportNotebook', {});
      const health = await seat.try('health', {});
      if (!file.ok || !health.ok || health.value.state !== 'ok')
        wrong.push(`after kill ${kill}: ${JSON.stringify(file.ok ? health : file.failure)}`);
      if (!file.ok) break;
      add(log.compare(file.value));
      log.settle(file.value);
      if (kill % 20 === 0) run.say(`${kill} kills, ${log.acknowledged} acknowledged, ${sum.lost} lost`);
      if (early && sum.lost > 0) break;
    }
    return { log, ...sum, wrong };
  } finally {
    await seat.leave();
  }
}

export const killBrowser: Suite = {
  name: 'kill-browser',
  does: 'SIGKILL to every process of the browser at a random moment of writing; the profile opened again and compared',
  async run(run) {
    const kills = run.small ? 8 : run.share(200);
    const { log, lost, torn, doubled, wrong } = await killWhileWriting(run, kills);
    const short = !run.small && log.acknowledged < kills * 100 ? [`only ${log.acknowledged} acknowledged`] : [];
    return {
      count: `${kills} kills`,
      acknowledged: log.acknowledged,
      lost,
      torn,
      other: `${doubled} doubled, ${wrong.length} errors on opening`,
      wrong: [...wrong, ...short, ...(doubled ? [`${doubled} doubled`] : [])],
    };
  },
  control: (run) => killWhileWriting(run, 10, true),
};
