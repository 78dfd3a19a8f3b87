/** What is said when no answer came. Apart from the rest, so that a form can say it without all that calls the API. */
export const UNREACHABLE = 'We could not reach the shop. Check your connection and try again.';
