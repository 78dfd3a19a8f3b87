import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The other suites run on the same cores: a second, Testing Library's own choice, is then no proof that nothing comes.
configure({ asyncUtilTimeout: 10_000 });

// jsdom lays nothing out, and so has nothing to scroll.
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView = () => {};
