import { model, Schema } from 'mongoose';
import { shownAs } from '../shown-as';

const schema = new Schema<{ name: string; secret: string }>({ name: String, secret: String });
schema.plugin(shownAs, { shape: ({ name }: { name: string }) => ({ name }) });
const Shown = model('Shown', schema);

it('shows of a document what its shape says, and nothing else', () => {
  const document = new Shown({ name: 'Swan Lake', secret: 'told to nobody' });
  expect(JSON.parse(JSON.stringify({ documents: [document] }))).toEqual({
    documents: [{ name: 'Swan Lake' }],
  });
});
