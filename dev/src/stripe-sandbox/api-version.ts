/** The version of Stripe's API whose shapes these objects have; events carry it. */
export const API_VERSION = '2026-10-28.endive';
