export * from './plugin';
export * from './relay';
