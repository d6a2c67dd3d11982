// Starts the service from the environment: the only place that reads it.
import { readConfig } from './server/config.ts';
import { describeError } from './server/logging.ts';
import { start } from './start.ts';

try {
  const running = await start(readConfig(process.env), { processMetrics: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
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
