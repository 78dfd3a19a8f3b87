import { createApi } from './client';

/** The API as the browser reaches it: same origin, with the browser's own cookie. */
export const browserApi = createApi();
