import { type RequestHandler } from 'express';
import { type ValidationChain, validationResult } from 'express-validator';
import { RequestValidationError } from '../errors';

/**
 * Checks the request with express-validator.
 * @param rules one chain a field
 * @throws RequestValidationError with the first fault of each field that is wrong
 */
export function validateRequest(...rules: ValidationChain[]): RequestHandler {
  return async (req, _res, next) => {
    for (const rule of rules) await rule.run(req);
    const faults = validationResult(req).array({ onlyFirstError: true });
    if (faults.length === 0) return next();
    throw new RequestValidationError(
      faults.map((fault) => ({
        message: String(fault.msg),
        ...(fault.type === 'field' && { field: fault.path }),
      })),
    );
  };
}
