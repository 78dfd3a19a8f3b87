import { BRAND_MARK } from '@/lib/brand';
import { card } from './colours';

/** The picture of a link to the shop. */
export function SiteCard({ name, words }: { name: string; words: string }) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        padding: 90,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
        background: card.accent,
        color: card['on-accent'],
        fontFamily: 'Archivo',
      }}
    >
      <svg viewBox="0 0 32 32" width={190} height={190} style={{ marginLeft: -18 }}>
        <path fill={card['on-accent']} d={BRAND_MARK} />
      </svg>
      <div style={{ fontSize: 104, fontWeight: 800, letterSpacing: -2 }}>{name}</div>
      <div style={{ marginTop: 16, fontSize: 44, fontWeight: 600, lineHeight: 1.25 }}>{words}</div>
    </div>
  );
}
