import { type ParkingLot } from './stores';

/** For a service whose listeners need no order: nothing is ever early there. */
export const noParking: ParkingLot = {
  park: ({ id }) =>
    Promise.reject(new Error(`Event ${id} came early, and this service keeps no parked events`)),
  findAfter: () => Promise.resolve([]),
  remove: () => Promise.resolve(),
  waitingLongerThan: () => Promise.resolve([]),
};
