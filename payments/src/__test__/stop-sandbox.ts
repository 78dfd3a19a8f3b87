import { sandbox } from './sandbox';

afterEach(() => sandbox.reset());
afterAll(() => sandbox.remove());
