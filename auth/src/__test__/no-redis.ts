// Imported first: the service reads its environment once. Nothing listens on this port.
process.env.REDIS_URL = 'redis://127.0.0.1:1';
