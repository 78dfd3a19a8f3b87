export * from './auth/session-token';
export * from './errors';
export * from './events';
export * from './http/paging';
export * from './messaging';
export * from './middlewares';
export * from './money/price';
export * from './service';
