export * from './plugin';
export * from './relay';
export * from './lost-race';
