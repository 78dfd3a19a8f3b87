import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/page';
import { env } from '@/config/env';
import { Words } from '@/i18n/words';
import { Controls } from './controls';
import { News } from './news';
import { Papers } from './papers';
import { samples } from './samples';
import { Tokens } from './tokens';

export const metadata: Metadata = { title: samples.title, robots: { index: false } };

/** Every component in every state. There is no such page where the shop is deployed. */
export default function Styleguide() {
  if (env.NODE_ENV === 'production') notFound();
  return (
    <Page title={samples.title} intro={samples.intro}>
      <Words of={['client', 'api', 'error', 'ticket', 'order', 'orders', 'payment', 'form']}>
        <Tokens />
        <Controls />
        <News />
        <Papers />
      </Words>
    </Page>
  );
}
