// Imported first: the service reads its environment once.
Object.assign(process.env, { SIGNIN_ATTEMPTS: '3', SIGNIN_DELAY_SECONDS: '2' });
