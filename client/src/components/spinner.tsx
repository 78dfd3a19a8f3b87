import { LoaderCircle } from 'lucide-react';

/** Something is on its way. The words beside it say what. */
export function Spinner({ size = 18 }: { size?: number }) {
  return <LoaderCircle size={size} aria-hidden className="animate-spin" />;
}
