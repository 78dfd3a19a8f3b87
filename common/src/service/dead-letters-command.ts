import { Broker, type DeadLetterStore, mongoDeadLetters } from '../messaging';
import { runDeadLetterTool } from '../messaging/delivery/dead-letter-tool';
import { type ServiceConfig } from './config';
import { closeDatabase, openDatabase } from './database';
import { createLogger } from './logger';

/** Whose dead letters are meant. */
export interface DeadLettersCommand {
  name: string;
  config: ServiceConfig;
  /** The service's own store, where it is not its database. */
  store?: DeadLetterStore & { open: () => Promise<void>; close: () => Promise<void> };
}

/** The store of the service's database, as something that is opened and closed. */
const databaseStore = (uri: string) => ({
  ...mongoDeadLetters,
  open: () => openDatabase(uri, []),
  close: closeDatabase,
});

/** Runs the dead-letter tool with the service's own configuration, as the process's whole purpose. */
export async function deadLettersCommand({ name, config, store }: DeadLettersCommand): Promise<void> {
  const letters = store ?? databaseStore(config.MONGO_URI!);
  const { NATS_URL: url, NATS_CLUSTER_ID: clusterId } = config;
  const broker = new Broker(
    { url: url!, clusterId: clusterId!, clientId: `${name}-dead-letters-${process.pid}` },
    createLogger(name, 'warn'),
  );
  let connecting: Promise<void> | undefined;
  const publish = async (subject: string, body: string) => {
    await (connecting ??= broker.connect());
    await broker.publish(subject, body);
  };
  try {
    await letters.open();
    await runDeadLetterTool(process.argv.slice(2), {
      store: letters,
      publish,
      print: (line) => console.log(line),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await broker.close();
    await letters.close();
  }
}
