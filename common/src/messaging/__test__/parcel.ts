import { type HydratedDocument, model, type Model, Schema } from 'mongoose';
import { Subjects, TicketStatus } from '../../events';
import { outbox, type Recording, type RecordingMethods } from '../outbox';

/** The smallest aggregate that is replicated: common's own tests of the outbox need one. */
interface ParcelFields extends Recording {
  title: string;
}

interface ParcelMethods extends RecordingMethods {
  rename(title: string): void;
}

export type ParcelDocument = HydratedDocument<ParcelFields, ParcelMethods>;
type ParcelModel = Model<ParcelFields, object, ParcelMethods>;

const parcelSchema = new Schema<ParcelFields, ParcelModel, ParcelMethods>({ title: String });
parcelSchema.plugin(outbox, { replicated: true });
parcelSchema.methods.rename = function (title) {
  const subject = this.isNew ? Subjects.TicketCreated : Subjects.TicketUpdated;
  this.title = title;
  this.record(subject, {
    id: String(this._id),
    title,
    price: 1,
    userId: 'u',
    status: TicketStatus.Available,
  });
};

export const Parcel = model<ParcelFields, ParcelModel>('Parcel', parcelSchema);

/** A saved parcel. */
export async function aParcel(title = 'first'): Promise<ParcelDocument> {
  const parcel = new Parcel();
  parcel.rename(title);
  return parcel.save();
}
