import { model, Schema, trusted } from 'mongoose';
import { inBatches } from '../../service/in-batches';
import { type DeadLetter, type DeadLetterStore, type ParkedEvent, type ParkingLot } from './stores';

type Stored<T extends { id: string }> = Omit<T, 'id'> & { _id: string };

const FORGET_FAILURES_AFTER_SECONDS = 24 * 60 * 60;

const deadLetterSchema = new Schema<Stored<DeadLetter>>(
  { _id: String, subject: String, body: String, error: String, deliveries: Number, diedAt: Date },
  { versionKey: false },
);

const failureSchema = new Schema<{ _id: string; deliveries: number; lastAt: Date }>(
  { _id: String, deliveries: Number, lastAt: { type: Date, expires: FORGET_FAILURES_AFTER_SECONDS } },
  { versionKey: false },
);

const parkedSchema = new Schema<Stored<ParkedEvent>>(
  { _id: String, aggregateId: String, version: Number, subject: String, body: String, parkedAt: Date },
  { versionKey: false },
);
parkedSchema.index({ aggregateId: 1, version: 1 });
parkedSchema.index({ parkedAt: 1 });

export const DeadLetterModel = model('DeadLetter', deadLetterSchema, 'dead_letters');
export const FailureModel = model('DeliveryFailure', failureSchema, 'delivery_failures');
export const ParkedEventModel = model('ParkedEvent', parkedSchema, 'parked_events');

const toStored = <T extends { id: string }>({ id, ...rest }: T) => ({ _id: id, ...rest });
const fromStored = <T extends { id: string }>({ _id, ...rest }: Stored<T>) =>
  ({ id: _id, ...rest }) as unknown as T;

/** Dead letters in the service's own database. */
export const mongoDeadLetters: DeadLetterStore = {
  async countFailure(id) {
    const update = { $inc: { deliveries: 1 }, $set: { lastAt: new Date() } };
    const { deliveries } = await FailureModel.findByIdAndUpdate(id, update, { upsert: true, new: true });
    return deliveries;
  },
  async forgetFailures(id) {
    await FailureModel.deleteOne({ _id: id });
  },
  async bury(letter) {
    await DeadLetterModel.replaceOne({ _id: letter.id }, toStored(letter), { upsert: true });
    await FailureModel.deleteOne({ _id: letter.id });
  },
  async list() {
    const letters = await DeadLetterModel.find().sort({ diedAt: 1 }).lean<Stored<DeadLetter>[]>();
    return letters.map((letter) => fromStored<DeadLetter>(letter));
  },
  async remove(id) {
    await DeadLetterModel.deleteOne({ _id: id });
  },
};

interface Place {
  aggregateId: string;
  version: number;
}

async function findParkedAfter(places: readonly Place[]): Promise<ParkedEvent[][]> {
  const ids = [...new Set(places.map(({ aggregateId }) => aggregateId))];
  const stored = await ParkedEventModel.find({ aggregateId: trusted({ $in: ids }) })
    .sort({ version: 1 })
    .lean<Stored<ParkedEvent>[]>();
  const found = stored.map((parked) => fromStored<ParkedEvent>(parked));
  return places.map((place) =>
    found.filter((parked) => parked.aggregateId === place.aggregateId && parked.version > place.version),
  );
}

/**
 * Every event that was handled asks for those after it, of which nearly never one is there, and only its acknowledgement
 * waits for the answer: a few queries a second answer all.
 */
const parkedAfter = inBatches(findParkedAfter, { gatherMs: 50 });

/** Parked events in the service's own database. */
export const mongoParkingLot: ParkingLot = {
  async park(event) {
    await ParkedEventModel.replaceOne({ _id: event.id }, toStored(event), { upsert: true });
  },
  findAfter(aggregateId, version) {
    return parkedAfter({ aggregateId, version });
  },
  async remove(id) {
    await ParkedEventModel.deleteOne({ _id: id });
  },
  async waitingLongerThan(ageMs) {
    const before = new Date(Date.now() - ageMs);
    const found = await ParkedEventModel.find({ parkedAt: trusted({ $lt: before }) })
      .sort({ parkedAt: 1 })
      .limit(100)
      .lean<Stored<ParkedEvent>[]>();
    return found.map((parked) => fromStored<ParkedEvent>(parked));
  },
};
