import { linkNextPage, readCursor, readLimit, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { findOnSale, type Search, totals } from '../models/on-sale';
import { feed, tellPosition } from '../stream/feed';
import { searchRules, wantedBy } from './search-rules';

// Clients that know nothing of pages get as much as one page can hold.
const PAGE = 100;

// What another process of this service has changed.
feed.on('ticket', () => totals.forget());

export const listTickets = Router().get(
  '/api/tickets',
  validateRequest(...searchRules()),
  tellPosition,
  async (req, res) => {
    const { sort = 'newest' } = req.query as Partial<Pick<Search, 'sort'>>;
    const search = { ...wantedBy(req), sort, limit: readLimit(req, PAGE), cursor: readCursor(req) };
    const { tickets, next, total } = await findOnSale(search);
    if (next) linkNextPage(req, res, next);
    res.set('X-Total-Count', String(total)).json(tickets);
  },
);
