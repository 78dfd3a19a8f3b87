import { BRAND_MARK } from '@/lib/brand';
import { card } from './colours';

interface Props {
  shop: string;
  title: string;
  when: string;
  venue: string;
  price: string;
  stub: string;
  number: string;
}

/** The picture of a link to a ticket: the ticket. */
export function TicketCard({ shop, title, when, venue, price, stub, number }: Props) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        padding: 60,
        display: 'flex',
        flexDirection: 'column',
        background: card.ground,
        color: card.ink,
        fontFamily: 'Archivo',
      }}
    >
      <div style={{ display: 'flex', height: 420, borderRadius: 28, overflow: 'hidden' }}>
        <Face {...{ title, when, venue }} />
        <Stub {...{ price, stub, number }} />
      </div>
      <div style={{ marginTop: 32, display: 'flex', alignItems: 'center' }}>
        <svg viewBox="0 0 32 32" width={56} height={56}>
          <path fill={card.accent} d={BRAND_MARK} />
        </svg>
        <div style={{ marginLeft: 14, fontSize: 38, fontWeight: 800 }}>{shop}</div>
      </div>
    </div>
  );
}

function Face({ title, when, venue }: Pick<Props, 'title' | 'when' | 'venue'>) {
  return (
    <div
      style={{
        width: 790,
        padding: 56,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
        background: card.stock,
      }}
    >
      <div style={{ fontSize: 30, fontWeight: 600, color: card['ink-soft'] }}>{when}</div>
      <div
        style={{
          marginTop: 20,
          fontSize: title.length > 36 ? 48 : 64,
          fontWeight: 800,
          lineHeight: 1.1,
          letterSpacing: -1,
          wordBreak: 'break-word',
        }}
      >
        {title}
      </div>
      <div style={{ marginTop: 24, fontSize: 34, fontWeight: 600, color: card['ink-soft'] }}>{venue}</div>
    </div>
  );
}

function Stub({ price, stub, number }: Pick<Props, 'price' | 'stub' | 'number'>) {
  return (
    <div
      style={{
        flexGrow: 1,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        background: stub,
        borderLeft: `4px dashed ${card['line-strong']}`,
      }}
    >
      <div style={{ fontSize: price.length > 9 ? 36 : 52, fontWeight: 800 }}>{price}</div>
      <div style={{ marginTop: 12, fontSize: 26, fontWeight: 600 }}>{number}</div>
    </div>
  );
}
