/** A request that cannot be done, thrown inside a transaction so that the transaction keeps nothing. Caught by `toResult`. */
import type { Failure } from './calls';

export class Refusal extends Error {
  override name = 'Refusal';
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}
