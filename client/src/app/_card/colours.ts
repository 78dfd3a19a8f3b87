/** The colours of a card, which is an image and has no theme: those of the light one, see tokens.css. */
export const card = {
  ground: '#edf1ef',
  stock: '#ffffff',
  ink: '#12211f',
  'ink-soft': '#475855',
  accent: '#0d5c56',
  'on-accent': '#ffffff',
  'line-strong': '#7c8c88',
} as const;

/** The colour of each stub, by its class. */
export const stubs: Record<string, string> = {
  'stub-sea': '#c7e6df',
  'stub-mustard': '#f7e2a0',
  'stub-coral': '#fad0c2',
  'stub-lilac': '#ddd4f6',
  'stub-sky': '#cbe0f7',
  'stub-moss': '#dde8b3',
};
