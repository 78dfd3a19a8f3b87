export * from './plugin';
export * from './relay';
export * from './retry-lost-race';
