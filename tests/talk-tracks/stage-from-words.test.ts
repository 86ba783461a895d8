import { expect, it } from 'vitest';
import { stageFromWords } from '../../talk-tracks/stage-from-words';

it.each([
  ['Negotiation/Review', 'negotiation'],
  ['Value Proposition', 'proposal'],
  ['Perception Analysis', 'objection'],
  ['Appointment scheduled', 'discovery'],
  ['Qualification', 'discovery'],
  ['Closed Won', 'closing'],
  ['Renewal due', 'renewal'],
  ['方案报价', 'proposal'],
  ['需求调研', 'discovery'],
  ['商务谈判', 'negotiation'],
  ['赢单', 'closing'],
  ['Closed Lost', undefined],
  ['输单关闭', undefined],
  ['Phase 3b', undefined],
])('%s is %s', (words, stage) => expect(stageFromWords(words)).toBe(stage));
