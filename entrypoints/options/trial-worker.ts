/** The door of the worker that tries packs for the studio. */
import { answerTrials } from '../../messages/answer-trials';
import { createPackTrier } from '../../talk-tracks/try-pack';

answerTrials(globalThis as unknown as Parameters<typeof answerTrials>[0], createPackTrier());
