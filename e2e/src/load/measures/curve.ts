import { type Bench } from '../bench';
import { fire } from '../cannon';
import { type CurvePoint } from '../report';

/** What more and more buyers at once get, through the gateway as they come. */
export async function measureCurve(bench: Bench): Promise<CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const buyers of [1, 10, 100, 1_000]) {
    const { perSecond, p50, p99 } = await fire({
      url: `${bench.gateway}/api/tickets?limit=20`,
      connections: buyers,
    });
    points.push({ buyers, perSecond, p50, p99 });
  }
  return points;
}
