/** The background's end of the rescue channel: says that it is awake, and answers pages of the version before. */
import type { Result } from '../notebook/calls';
import type { CallMessage } from './notebook-caller';
import { isRescueMessage, type RescueMessage } from './rescue-channel';

/** Answers until the channel is closed. What `answer` resolves to null for is not answered. */
export function answerRescues(
  channel: BroadcastChannel,
  answer: (call: CallMessage) => Promise<Result<unknown> | null>,
): void {
  channel.addEventListener('message', async ({ data }) => {
    if (!isRescueMessage(data) || data.type !== 'ask') return;
    const result = await answer(data.call);
    if (result) channel.postMessage({ type: 'answer', id: data.id, result } satisfies RescueMessage);
  });
  channel.postMessage({ type: 'awake' } satisfies RescueMessage);
}
