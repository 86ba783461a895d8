/** All guards by the names that packs know them by. */
import type { GuardName } from '../../model';
import { bareFigure } from './bare-figure';
import { conditional } from './conditional';
import type { Guard } from './guard';
import { negation } from './negation';
import { otherPerson } from './other-person';
import { outsideDeadline } from './outside-deadline';
import { pressure } from './pressure';
import { question } from './question';
import { quotation } from './quotation';
import { request } from './request';
import { statedDiscount } from './stated-discount';

/** One guard for every name in `GUARD_NAMES`. */
export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  negation,
  quotation,
  question,
  request,
  conditional,
  'other-person': otherPerson,
  pressure,
  'outside-deadline': outsideDeadline,
  'stated-discount': statedDiscount,
  'bare-figure': bareFigure,
};

/** Guards of a track's cue that names none. */
export const TRACK_GUARDS: readonly GuardName[] = ['quotation'];
/** Guards of a risk rule's cue that names none. */
export const RISK_GUARDS: readonly GuardName[] = ['negation', 'quotation', 'question'];
