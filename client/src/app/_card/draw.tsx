import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';

/** The size shared links are shown at, in every network that shows them. */
export const CARD_SIZE = { width: 1200, height: 630 };

const FONTS = join(process.cwd(), '../node_modules/@fontsource/archivo/files');

/** Archivo once more, in the format and the two weights that cards are drawn with. */
async function readFonts() {
  const faces = ([600, 800] as const).flatMap((weight) =>
    ['latin', 'latin-ext'].map(async (script) => ({
      name: 'Archivo',
      weight,
      data: await readFile(join(FONTS, `archivo-${script}-${weight}-normal.woff`)),
    })),
  );
  return Promise.all(faces);
}

/** Read with the first card, and parsed by it: what draws them knows them again by the list. */
let fonts: ReturnType<typeof readFonts> | undefined;

// A failure is not kept: the next card reads them again.
const theFonts = () =>
  (fonts ??= readFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  }));

/** A card as an image. Drawing one takes up to half a second, so those who show it may keep it for a while. */
export async function drawCard(card: ReactElement): Promise<Response> {
  const image = new ImageResponse(card, { ...CARD_SIZE, fonts: await theFonts() });
  // Drawn before it is answered: what fails is then an error, and not half an image.
  return new Response(await image.arrayBuffer(), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=300' },
  });
}
