// next-env.d.ts is written by Next and kept out of git; this lets a clean checkout be type-checked before any build.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
