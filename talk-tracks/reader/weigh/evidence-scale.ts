/** How much one piece of evidence or one cue weighs beside the words of a sentence, which have length 1 together. Chosen by trying on writers left out. */
export const EVIDENCE_SCALE = 0.2;
