import { type Express } from 'express';
import { type EventStreams } from '../http/event-streams';
import { Broker, type DeadLetterStore, type Follower, type Listener, startFollowers } from '../messaging';
import { type ServiceConfig } from './config';
import { closeDatabase, isDatabaseUp, openDatabase, type ServiceModel } from './database';
import { metricsApp, withProbes } from './health';
import { type HttpServer, listen } from './http-server';
import { type Logger } from './logger';
import { startMessaging } from './messaging';
import { collectProcessMetrics, serviceInfo } from './metrics';
import { startWorker, type Worker } from './worker';

/** Something that is opened before the service works and closed after it has stopped, such as a queue. */
export interface Resource {
  open: (parts: { broker?: Broker | undefined; log: Logger }) => Promise<void>;
  close: () => Promise<void>;
}

/** A service's table of contents. */
export interface Service {
  name: string;
  config: ServiceConfig;
  log: Logger;
  app?: Express;
  /** The models whose indexes are made on start; the outboxes of those that have one are published. */
  models?: ServiceModel[];
  listeners?: Listener[];
  /** What each process follows by itself. */
  followers?: Follower[];
  /** The streams of events that are open; they end when the service stops. */
  streams?: EventStreams;
  workers?: Worker[];
  resources?: Resource[];
  /** Where dead letters are kept; the service's own database when left out. */
  deadLetters?: DeadLetterStore;
}

/** Longer than any answer takes, shorter than the 30 s after which Kubernetes kills. */
const DRAIN_SECONDS = 10;

/** A service that has started. */
export interface RunningService {
  port: number;
  metricsPort: number;
  /** Says that it is not ready, and goes on answering: who routes to it by its readiness looks elsewhere. */
  leave: () => void;
  /** Not ready → end the streams → drain HTTP → stop workers, listeners and relay → close the connections. */
  stop: () => Promise<void>;
}

/**
 * Starts a service: connect → listeners → outbox relay → followers → workers → listen → ready.
 * @throws when something it needs is not there
 */
export async function startService(service: Service): Promise<RunningService> {
  const {
    name,
    config,
    log,
    app,
    models = [],
    workers = [],
    resources = [],
    followers = [],
    streams,
  } = service;
  serviceInfo.set({ name, version: config.SERVICE_VERSION }, 1);
  if (config.MONGO_URI) await openDatabase(config.MONGO_URI, models);
  const broker = await connectBroker(config, log);
  for (const resource of resources) await resource.open({ broker, log });
  const messaging = broker && (await startMessaging(service, broker));
  if (broker) await startFollowers(followers, broker, log);
  const workersStopped = workers.map((worker) => startWorker(worker, log));

  let ready = true;
  const isReady = () => ready && (!config.MONGO_URI || isDatabaseUp());
  const servers = [
    await listen(withProbes({ isReady }, app), config.PORT),
    await listen(
      metricsApp(config.FAULT_POINTS === 'on' && config.NODE_ENV !== 'production'),
      config.METRICS_PORT,
    ),
  ];
  const [http, metrics] = servers as [HttpServer, HttpServer];
  log.info({ port: http.port, metricsPort: metrics.port }, `${name} is ready`);

  const leave = () => void (ready = false);
  const stop = async () => {
    leave();
    streams?.end();
    await http.drain(DRAIN_SECONDS);
    await Promise.all(workersStopped.map((stopWorker) => stopWorker()));
    await messaging?.stop();
    for (const resource of resources) await resource.close();
    await broker?.close();
    if (config.MONGO_URI) await closeDatabase();
    await metrics.drain(0);
  };
  return { port: http.port, metricsPort: metrics.port, leave, stop };
}

async function connectBroker(config: ServiceConfig, log: Logger): Promise<Broker | undefined> {
  const { NATS_URL: url, NATS_CLUSTER_ID: clusterId, NATS_CLIENT_ID: clientId } = config;
  if (!url || !clusterId || !clientId) return undefined;
  const broker = new Broker({ url, clusterId, clientId }, log);
  await broker.connect();
  return broker;
}

/**
 * Runs a service as the process's whole purpose: starts it, stops it in order on SIGTERM or SIGINT and ends with exit
 * code 0, or with 1 when it could not start. On SIGUSR2 it says that it is not ready and goes on answering, so that a
 * cluster can lead requests away from it before it is stopped.
 */
export async function runService(service: Service): Promise<void> {
  const { log } = service;
  collectProcessMetrics();
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'A promise was rejected and nobody handled it'),
  );
  let running: RunningService;
  try {
    running = await startService(service);
  } catch (error) {
    log.fatal({ err: error }, `${service.name} could not start`);
    process.exit(1);
  }
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, `${service.name} is stopping`);
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, `${service.name} did not stop cleanly`);
        process.exit(1);
      },
    );
  };
  process.on('SIGUSR2', () => {
    log.info(`${service.name} is about to be stopped, and no longer ready`);
    running.leave();
  });
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
