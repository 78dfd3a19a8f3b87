import { type Subjects } from '../../events';
import { type Logger } from '../../service/logger';
import { deliverySeconds } from '../../service/metrics';
import { type CloudEvent, parseEvent } from '../cloud-event';
import { type Listener, type Outcome } from '../listener';
import { type ParkedEvent, type ParkingLot } from './stores';

/** The aggregate and version of an event that has them. */
function positionOf({ data }: CloudEvent): { id: string; version: number } | undefined {
  return 'version' in data && 'id' in data ? { id: data.id, version: data.version } : undefined;
}

/** The key whose events are handled one after the other. */
export function orderingKey(event: CloudEvent): string {
  const { data } = event;
  if ('orderId' in data && data.orderId && !('version' in data)) return data.orderId;
  return positionOf(event)?.id ?? event.id;
}

type ParkedOutcome = Outcome | 'failed';

const isDone = (outcome: ParkedOutcome) => outcome === 'applied' || outcome === 'stale';

function observeDelivery({ type: subject, time }: CloudEvent) {
  deliverySeconds.observe({ subject }, Math.max(0, Date.now() - Date.parse(time)) / 1000);
}

/** What the order of versions needs. */
export interface VersionOrderOptions {
  listeners: Listener[];
  parkingLot: ParkingLot;
  log: Logger;
  /** Does something with an event when it is its aggregate's turn. */
  inTurn: (event: CloudEvent, work: () => Promise<Outcome>) => Promise<Outcome>;
  /** Told of a parked event that could not be handled. It stays parked unless this takes it out. */
  onFailure: (parked: ParkedEvent, error: unknown) => Promise<void>;
}

/** Applies the versions of an aggregate without a hole: one that comes early is parked, and applied once its turn has come. */
export class VersionOrder {
  constructor(private readonly options: VersionOrderOptions) {}

  /** Handles an event, parks it, or finds it stale. */
  async apply(event: CloudEvent): Promise<Outcome> {
    let outcome = await this.handle(event);
    if (outcome === 'early') {
      await this.park(event);
      // The hole may have been filled between the look and the parking, when nobody would look again.
      outcome = await this.handle(event);
      if (outcome === 'early') return outcome;
      await this.options.parkingLot.remove(event.id);
    }
    return outcome;
  }

  /** Applies the parked events that follow one that was handled, as far as they can be. */
  async applyFollowers(event: CloudEvent): Promise<void> {
    const position = positionOf(event);
    if (!position) return;
    let { version } = position;
    let before: number;
    // Looks again after each success: one may have been parked just before the event it waited for was handled.
    do {
      before = version;
      for (const parked of await this.options.parkingLot.findAfter(position.id, version)) {
        if (!isDone(await this.applyParked(parked))) break;
        ({ version } = parked);
      }
    } while (version > before);
  }

  /** Tries events again that were parked for longer than `ageMs`, and says which version each is waiting for. */
  async retryParked(ageMs: number): Promise<void> {
    for (const parked of await this.options.parkingLot.waitingLongerThan(ageMs)) {
      if ((await this.applyParked(parked)) !== 'early') continue;
      const { id, aggregateId, subject, version } = parked;
      this.options.log.warn(
        { eventId: id, aggregateId, subject, missingVersion: version - 1 },
        'A parked event waits for a missing version',
      );
    }
  }

  private async handle(event: CloudEvent): Promise<Outcome> {
    const listener = this.options.listeners.find(({ subject }) => subject === event.type);
    const outcome = (await listener?.handle(event.data, event)) ?? 'applied';
    if (outcome === 'applied') observeDelivery(event);
    return outcome;
  }

  private async park(event: CloudEvent): Promise<void> {
    const { id, version } = positionOf(event)!;
    const body = JSON.stringify(event);
    await this.options.parkingLot.park({
      id: event.id,
      aggregateId: id,
      version,
      subject: event.type,
      body,
      parkedAt: new Date(),
    });
  }

  private async applyParked(parked: ParkedEvent): Promise<ParkedOutcome> {
    const { inTurn, parkingLot, onFailure } = this.options;
    try {
      const event = parseEvent(parked.subject as Subjects, parked.body);
      const outcome = await inTurn(event, () => this.handle(event));
      if (isDone(outcome)) await parkingLot.remove(parked.id);
      return outcome;
    } catch (error) {
      await onFailure(parked, error);
      return 'failed';
    }
  }
}
