/** Marks a story of what only the embedded stack has. */
export const DEVELOPMENT = '@development';

/** Marks a story that takes a shop whose reservations run out while one watches. */
export const SHORT_WINDOW = '@short-window';

/** The arguments of Playwright that leave out the stories of other kinds of shop. */
export const without = (...marks: string[]): string[] => ['--grep-invert', marks.join('|')];
