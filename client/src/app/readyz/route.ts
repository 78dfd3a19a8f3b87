import { isReady } from '@/lib/readiness';

// Asked anew each time: what a build answered says nothing about this process.
export const dynamic = 'force-dynamic';

/** Asked by the cluster before it leads requests here. */
export const GET = () =>
  isReady() ? Response.json({ status: 'ready' }) : Response.json({ status: 'not ready' }, { status: 503 });
