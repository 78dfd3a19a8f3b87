'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { EventStream, type StreamState } from './event-stream';

/**
 * Hears of what a stream tells while the page is looked at.
 * @param on what to do with the data of each event, by its name
 * @param since where to begin; read once, because an open stream goes on from where it is
 */
export function useEventStream(
  url: string,
  on: Record<string, (data: unknown) => void>,
  since?: string,
): StreamState {
  const [state, setState] = useState<StreamState>('connecting');
  const hear = useEffectEvent((name: string, data: unknown) => on[name]?.(data));
  const begin = useEffectEvent(() => since);
  const names = Object.keys(on).join(' ');
  useEffect(() => {
    const stream = new EventStream({
      url,
      since: begin(),
      names: names.split(' '),
      hear: (name, data) => hear(name, data),
      tell: setState,
    });
    return stream.start();
  }, [url, names]);
  return state;
}
