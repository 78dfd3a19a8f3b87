/** The shop's mark, a ticket with its stub, drawn on a square of 32. The same is in app/icon.svg. */
export const BRAND_MARK =
  'M5 7h22a2 2 0 0 1 2 2v4a3 3 0 0 0 0 6v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4a3 3 0 0 0 0-6V9a2 2 0 0 1 2-2Zm14 3v2.5h2V10Zm0 4.75v2.5h2v-2.5Zm0 4.75V22h2v-2.5Z';
