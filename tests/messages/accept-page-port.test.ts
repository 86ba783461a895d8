// @vitest-environment happy-dom
/** The handshake: only a port from the parent with a nonce that the background knows is taken. */
import { describe, expect, it, vi } from 'vitest';
import { acceptPagePort } from '../../messages/accept-page-port';

const offer = async (event: { data: unknown; ports?: readonly unknown[]; source?: unknown }, holds = true) => {
  const parent = {};
  const frame = new EventTarget() as unknown as Window;
  Object.assign(frame, { parent });
  const accepted = vi.fn();
  const checkNonce = vi.fn(async () => holds);
  const port = { close: vi.fn() };
  acceptPagePort(frame, checkNonce, accepted, new AbortController().signal);
  const message = Object.assign(new Event('message'), { source: parent, ports: [port], ...event });
  frame.dispatchEvent(message);
  await vi.waitFor(() => expect(checkNonce.mock.calls.length).toBeLessThan(2));
  await Promise.resolve();
  return { accepted, port, checkNonce };
};

describe('acceptPagePort', () => {
  it('takes a port whose nonce holds', async () => {
    const { accepted, port } = await offer({ data: { nonce: 'n' } });
    expect(accepted).toHaveBeenCalledWith(port);
  });

  it('closes a port whose nonce does not hold', async () => {
    const { accepted, port } = await offer({ data: { nonce: 'forged' } }, false);
    expect(accepted).not.toHaveBeenCalled();
    expect(port.close).toHaveBeenCalled();
  });

  it.each([
    ['no nonce', { data: {} }],
    ['no object', { data: 'nonce' }],
    ['no port', { data: { nonce: 'n' }, ports: [] }],
    ['two ports', { data: { nonce: 'n' }, ports: [{}, {}] }],
    ['another window', { data: { nonce: 'n' }, source: {} }],
  ])('does not even ask about %s', async (_, event) => {
    const { accepted, checkNonce } = await offer(event);
    expect(checkNonce).not.toHaveBeenCalled();
    expect(accepted).not.toHaveBeenCalled();
  });
});
