/** An HTTP answer that is neither what was asked for nor "somebody was first". */
import { StoreError } from './store-error';

/** `unfit` where the server does not know the method, `unreachable` from 500 on, else `refused`. */
export function refusal({ status }: Response, method: string, path: string): StoreError {
  const code = status === 405 || status === 501 ? 'unfit' : status >= 500 ? 'unreachable' : 'refused';
  return new StoreError(code, `${method} ${path} was answered with ${status}`);
}
