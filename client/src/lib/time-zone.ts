import 'server-only';
import { cookies } from 'next/headers';

export const TIME_ZONE_COOKIE = 'tz';

/** The visitor's time zone as their browser told it, or UTC before it did. */
export async function timeZone(): Promise<string> {
  const told = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return told && isTimeZone(told) ? told : 'UTC';
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}
