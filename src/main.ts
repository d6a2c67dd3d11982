// Starts the service from the environment: the only place that reads it.
import { setFlagsFromString } from 'node:v8';
import { rules } from './guideline/rules/index.ts';
import { checkedConfig } from './server/check-config.ts';
import { describeError } from './server/logging.ts';
import { start } from './start.ts';

const signals = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

// What lives between calls is small, what a call leaves behind is not: without the first, V8 lets the
// heap grow to four times what lives before it looks; the threads of the second cost more than they help.
// Most of the code runs once in a call: without the third, it takes ten thousand calls to be compiled.
setFlagsFromString('--heap-growing-percent=75');
setFlagsFromString('--no-parallel-scavenge');
setFlagsFromString('--interrupt-budget=4000');

try {
  const config = await checkedConfig(process.env, rules);
  const starting = start(config, { processMetrics: true });
  let leaving = false;
  for (const [signal, number] of signals) {
    process.on(signal, () => {
      // Who asks a second time does not want to wait.
      if (leaving) process.exit(128 + number);
      leaving = true;
      starting
        .then((running) => running.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
  const running = await starting;
  process.on('SIGHUP', running.reload);
  // The last resort. Node would print the message of the error, which may quote a record.
  process.on('unhandledRejection', (error) => {
    running.log.error(describeError(error), 'a rejection that nothing handled');
  });
  process.on('uncaughtException', (error) => {
    running.log.fatal(describeError(error), 'an error that nothing caught');
    process.exitCode = 1;
    void running.close().finally(() => process.exit(1));
  });
} catch (error) {
  // Configuration is all that was read so far: what is wrong with it may be said.
  console.error(error instanceof Error ? error.message : 'Not started.');
  process.exitCode = 1;
}
