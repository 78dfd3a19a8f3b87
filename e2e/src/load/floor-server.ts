import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import express from 'express';
import mongoose from 'mongoose';

/** The same work as a service's, with nothing around it: what this machine gives at best. Says its port to its parent. */
async function main() {
  const { connection } = await mongoose.connect(process.env.MONGO_URI!, {
    writeConcern: { w: 'majority', journal: true },
  });
  const text = { type: String, required: true };
  const fields = { title: text, price: Number, userId: text, status: String, sortDate: Date };
  const Ticket = mongoose.model('FloorTicket', new mongoose.Schema(fields), 'floor_tickets');
  await Ticket.createIndexes();
  const driver = connection.getClient().db('tickets').collection('tickets');
  const sample = await driver.findOne();

  const app = express();
  app.use(express.json());
  app.get('/bare', (_req, res) => void res.json({ ok: true }));
  app.post('/create', async (req, res) => {
    const { title, price } = req.body as { title: string; price: number };
    res
      .status(201)
      .json(await Ticket.create({ title, price, userId: 'u', status: 'available', sortDate: new Date() }));
  });
  app.post('/insert', async (_req, res) => {
    await connection
      .getClient()
      .db('floor')
      .collection('plain')
      .insertOne({ title: 'Concert', price: 88, userId: 'u' });
    res.status(201).json({});
  });
  app.get('/list', async (_req, res) => {
    const filter = { status: 'available', sortDate: { $gt: new Date() } };
    res.json(await driver.find(filter).sort({ _id: -1 }).limit(20).toArray());
  });
  app.get('/show', async (_req, res) => void res.json(await driver.findOne({ _id: sample!._id })));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send!({ port: (server.address() as AddressInfo).port, id: String(sample!._id) });
}

void main();
