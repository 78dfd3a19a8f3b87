export * from './database';
export * from './ended-sessions';
export * from './events';
export * from './eventually';
export * from './nats-streaming';
export * from './run-once';
export * from './session';
