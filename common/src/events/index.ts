export * from './contracts';
export * from './statuses';
export * from './subjects';
