import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The system's Chromium, or the one CHROMIUM_BIN names; undefined means the one Playwright has installed itself. */
export function browserProgram(): string | undefined {
  return process.env.CHROMIUM_BIN ?? USUAL_PLACES.find((path) => existsSync(path));
}
