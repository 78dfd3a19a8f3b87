import { notFound } from 'next/navigation';
import { isLanguage, languages } from '@/i18n/languages';
import { messagesOf } from '@/i18n/messages';
import { drawCard } from '../../_card/draw';
import { SiteCard } from '../../_card/site-card';

// Drawn as the client is built: it is the same for everybody.
export const dynamic = 'force-static';
export const generateStaticParams = () => languages.map((language) => ({ language }));

/** The picture that a shared link to the shop shows. */
export async function GET(_request: Request, { params }: { params: Promise<{ language: string }> }) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const { name, description } = messagesOf(language).site;
  return drawCard(<SiteCard name={name} words={description} />);
}
