import { ImageResponse } from 'next/og';
import { BRAND_MARK } from '@/lib/brand';
import { card } from './_card/colours';

export const contentType = 'image/png';
/** Large enough for every home screen; the mark stays within the circle that some of them cut out. */
export const size = { width: 512, height: 512 };

/** The mark of the shop on a ground of its own, drawn as the client is built. */
export default function AppleIcon() {
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        background: card.accent,
      }}
    >
      <svg viewBox="0 0 32 32" width={330} height={330}>
        <path fill={card['on-accent']} d={BRAND_MARK} />
      </svg>
    </div>,
    size,
  );
}
