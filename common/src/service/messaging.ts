import { type Model } from 'mongoose';
import { measureDeadLetters, measureOutboxes, measureParked } from '../messaging/backlog-metrics';
import {
  type Broker,
  Consumer,
  mongoDeadLetters,
  mongoParkingLot,
  noParking,
  type Recording,
  Relay,
} from '../messaging';
import { type Service } from './run-service';

/** The part of a service that receives and publishes events, at work. */
export interface RunningMessaging {
  stop: () => Promise<void>;
}

/** Starts the listeners, then the relay of the outboxes. */
export async function startMessaging(service: Service, broker: Broker): Promise<RunningMessaging> {
  const { name, config, log, models = [], listeners = [], deadLetters } = service;
  const consumer = new Consumer({
    listeners,
    broker,
    queueGroup: `${name}-service`,
    deadLetters: deadLetters ?? mongoDeadLetters,
    parkingLot: config.MONGO_URI ? mongoParkingLot : noParking,
    ackWaitSeconds: config.ACK_WAIT_SECONDS ?? 5,
    deliveryLimit: config.DELIVERY_LIMIT ?? 5,
    log,
  });
  await consumer.start();

  const recording = models.filter((model) => model.schema.path('outbox')) as unknown as Model<Recording>[];
  const relay = new Relay({ source: name, models: recording, broker, log });
  await relay.start();
  measureBacklog(service, recording);

  // The relay goes last: the listeners' last events are published too.
  const stop = async () => {
    await consumer.stop();
    await relay.stop();
  };
  return { stop };
}

function measureBacklog({ config, deadLetters }: Service, recording: Model<Recording>[]) {
  if (recording.length) measureOutboxes(recording);
  if (config.MONGO_URI) measureParked();
  measureDeadLetters(deadLetters && (async () => (await deadLetters.list()).length));
}
