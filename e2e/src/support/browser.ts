import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The system's Chromium, or the one CHROMIUM_BIN names; undefined means the one Playwright has installed itself. */
function browserProgram(): string | undefined {
  return process.env.CHROMIUM_BIN ?? USUAL_PLACES.find((path) => existsSync(path));
}

// Such as `MAP shop.example 127.0.0.1`: a name that only these browsers need to know.
const resolver = process.env.HOST_RESOLVER_RULES
  ? [`--host-resolver-rules=${process.env.HOST_RESOLVER_RULES}`]
  : [];

/** How a browser is started here: with no more of its own going on than its pages need. */
export const launchOptions = () => ({
  executablePath: browserProgram(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...resolver,
  ],
});
