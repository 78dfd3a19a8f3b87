import 'server-only';
import type { Metadata } from 'next';
import type { MessageKeys, NestedKeyOf } from 'use-intl/core';
import { getTranslations } from 'next-intl/server';
import type { Messages } from './messages';

type Key = MessageKeys<Messages, NestedKeyOf<Messages>>;

/** The metadata of a page that has only a title. */
export const titled = (key: Key) => async (): Promise<Metadata> => {
  const t = await getTranslations();
  return { title: t(key as never) };
};
