import { linkNextPage, readCursor, readLimit, validateRequest } from '@ticket-store/common';
import { Router } from 'express';
import { query } from 'express-validator';
import { findOnSale, ORDERS, type Search } from '../models/on-sale';
import { toShape } from '../models/ticket';

// Clients that know nothing of pages get as much as one page can hold.
const PAGE = 100;
const SORTS = Object.keys(ORDERS);

export const listTickets = Router().get(
  '/api/tickets',
  validateRequest(
    query('q', 'Search must be text of at most 100 characters')
      .optional()
      .isString()
      .bail()
      .isLength({ max: 100 }),
    query('sort', `Sort must be one of ${SORTS.join(', ')}`)
      .optional()
      .isString()
      .bail()
      .isIn(SORTS),
  ),
  async (req, res) => {
    const { q, sort = 'newest' } = req.query as Partial<Pick<Search, 'q' | 'sort'>>;
    const search = { q, sort, limit: readLimit(req, PAGE), cursor: readCursor(req) };
    const { tickets, next, total } = await findOnSale(search);
    if (next) linkNextPage(req, res, next);
    res.set('X-Total-Count', String(total)).json(tickets.map(toShape));
  },
);
