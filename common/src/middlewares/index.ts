export * from './error-handler';
export * from './request-context';
export * from './same-site-json';
export * from './session';
export * from './validate-request';
