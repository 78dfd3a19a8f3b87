/** The last year in which an event may be. With it, a browser leaves room for four digits in its field of date and time. */
export const LAST_YEAR = 2099;
