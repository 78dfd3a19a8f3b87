import { samples } from './samples';
import { Section } from './section';

// In full, because Tailwind finds the classes it writes by reading this.
const grounds = [
  'bg-ground',
  'bg-stock',
  'bg-sunk',
  'bg-ink',
  'bg-ink-soft',
  'bg-line',
  'bg-line-strong',
  'bg-accent',
  'bg-accent-strong',
  'bg-danger',
  'bg-danger-ground',
  'bg-warn',
  'bg-warn-ground',
  'bg-good',
  'bg-good-ground',
];

const stubs = ['stub-sea', 'stub-mustard', 'stub-coral', 'stub-lilac', 'stub-sky', 'stub-moss'];

const sizes = ['text-xs', 'text-sm', 'text-base', 'text-lg', 'text-xl', 'text-2xl', 'text-3xl', 'text-4xl'];

/** The colours, the type scale and the faces that everything is made of. */
export function Tokens() {
  return (
    <>
      <Section name="Colours">
        {grounds.map((name) => (
          <Swatch key={name} name={name.replace('bg-', '')} className={name} />
        ))}
        {stubs.map((name) => (
          <Swatch key={name} name={name} className={`${name} bg-(--stub-colour)`} />
        ))}
      </Section>
      <Section name="Type">
        <ul className="space-y-2">
          {sizes.map((size) => (
            <li key={size} className={size}>
              <span className="font-display">{size}</span> {samples.words}
            </li>
          ))}
          <li className="font-print text-xs">{samples.words}</li>
          <li>
            <a href="#of-Type" className="text-accent underline underline-offset-4">
              {samples.link}
            </a>
          </li>
        </ul>
      </Section>
    </>
  );
}

const Swatch = ({ name, className }: { name: string; className: string }) => (
  <figure className="w-28">
    <div className={`h-14 rounded-control border border-line ${className}`} />
    <figcaption className="mt-1 text-sm">{name}</figcaption>
  </figure>
);
