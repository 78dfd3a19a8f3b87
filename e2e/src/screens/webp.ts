import { type Page } from '@playwright/test';

/** A page has few colours; the edges of its letters have the rest, and lose nothing that one sees. */
const COLOURS = 48;

/**
 * Makes a WebP of a PNG, without loss but for the rarest colours: a quarter of its size. A browser is at hand that can do
 * it, so no library is needed.
 */
export async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(
    async ([base64, colours]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const picture = context.getImageData(0, 0, canvas.width, canvas.height);
      const pixels = new Uint32Array(picture.data.buffer);

      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const palette = Array.from(counts.keys())
        .sort((a, b) => counts.get(b)! - counts.get(a)!)
        .slice(0, colours);
      const nearest = new Map(palette.map((colour) => [colour, colour]));
      for (const pixel of counts.keys()) {
        if (nearest.has(pixel)) continue;
        let [best, least] = [pixel, Infinity];
        for (const colour of palette) {
          const red = (pixel & 255) - (colour & 255);
          const green = ((pixel >> 8) & 255) - ((colour >> 8) & 255);
          const blue = ((pixel >> 16) & 255) - ((colour >> 16) & 255);
          const distance = red * red + green * green + blue * blue;
          if (distance < least) [best, least] = [colour, distance];
        }
        nearest.set(pixel, best);
      }
      for (let at = 0; at < pixels.length; at += 1) pixels[at] = nearest.get(pixels[at]!)!;
      context.putImageData(picture, 0, 0);
      // The highest quality is the one without loss.
      return canvas.toDataURL('image/webp', 1);
    },
    [png.toString('base64'), COLOURS] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
