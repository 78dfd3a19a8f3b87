import { EventStreams } from '@ticket-store/common';
import { config } from '../config';

/** The streams that browsers read from this process. */
export const streams = new EventStreams({ limit: config.STREAM_LIMIT });
