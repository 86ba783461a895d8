/** Every word of the sidebar in English. This file is the type: a language that lacks an entry does not compile. */
import type { Pillar, PillarState, RiskType, Stage } from '../../talk-tracks/model';
import type { Trouble } from '../ui/Notice';
import { plural } from './plural';

const pillars: Record<Pillar, string> = {
  empathy: 'Empathy',
  evidence: 'Evidence',
  limits: 'Limits',
  commitment: 'Follow-through',
};

const states: Record<PillarState['state'], string> = { present: 'there', weak: 'weak', missing: 'missing' };

const stages: Record<Stage, string> = {
  first_contact: 'First contact',
  discovery: 'Discovery',
  proposal: 'Proposal',
  objection: 'Objection',
  negotiation: 'Negotiation',
  closing: 'Closing',
  delivery: 'Delivery',
  after_sales: 'After sales',
  complaint: 'Complaint',
  renewal: 'Renewal',
};

const risks: Record<RiskType, string> = {
  concealment: 'Leaves out what matters',
  bribery: 'A favour for a decision',
  overpromise: 'Promises too much',
  privacy: 'Tells what is private',
  guilt: 'Makes them feel guilty',
  consistency_pressure: 'Holds them to a word',
  false_urgency: 'Invented hurry',
  exaggeration: 'Exaggerates',
  disparagement: 'Runs others down',
  blame: 'Blames',
  vague_proof: 'Proof nobody can check',
  vague_commitment: 'A promise without a deed or a day',
  boilerplate: 'Could be sent to anyone',
  jargon: 'Words of the trade',
};

const undo = 'The undo of the editor takes it out again.';

export const en = {
  tabs: { label: 'Keeptrack', coach: 'Coach', promises: 'Promises', notes: 'Notes', tracks: 'Tracks' },
  /** For the number on a tab. */
  lateCount: (count: number) => `${count} late`,

  header: {
    nobody: 'No recipient yet',
    more: (count: number) => `and ${plural(count, 'other', 'others')}`,
    settings: 'Settings',
    fold: 'Fold the sidebar',
    stage: 'Stage',
    anyStage: 'Any stage',
    resize: 'Width of the sidebar',
  },
  stages,

  pillars,
  states,
  promiseCount: (count: number) => plural(count, 'promise', 'promises'),
  pillarsLabel: 'What the draft carries',

  folded: { open: 'Open Keeptrack', state: (pillar: string, state: string) => `${pillar}: ${state}` },

  coach: {
    emptyTitle: 'Start a mail and Keeptrack reads along.',
    emptyText: 'Nothing leaves this computer.',
    emptyShapes:
      'Four things make a mail worth trusting: their situation, something to check, what it cannot do, who does what by when.',
    offTitle: 'Keeptrack is not on for this page.',
    offText:
      'Press its button in the toolbar to turn the site on. Promises, notes and talk tracks are here on any page.',
    nothingWritten: 'Write a sentence or two. What it already does for trust will show here.',
    next: 'Next',
    allThere: 'Nothing is missing here.',
    insert: 'Insert',
    copy: 'Copy',
    copied: 'Copied',
    why: 'Why?',
    replace: 'Replace',
    replaceSentence: 'Replace sentence',
    costsTrust: 'Costs trust',
    better: 'Instead',
    moreRisks: (count: number) => `Show ${count} more`,
    mute: 'Mute',
    muteFor: (name: string) => `Not for ${name}`,
    muteEverywhere: 'Not anywhere',
    mutedCount: (count: number) => `${plural(count, 'place', 'places')} muted.`,
    unmute: 'Point out again',
    carries: 'What carries trust',
    findingCount: (count: number) => plural(count, 'place', 'places'),
    toFill: 'Still to fill in',
    otherLine: 'Another wording',
    lineOf: (index: number, count: number) => `${index} of ${count}`,
    show: 'Show in the draft',
  },
  risks,

  proof: {
    from: (customer: string, day: string) => `Case: ${customer}, measured ${day}.`,
    expired: (day: string) => `Good until ${day}.`,
    notAllowed: 'Not yet allowed to be told.',
    ask: {
      happened: 'This case is not free to be told.',
      safe: 'Nothing was inserted.',
      next: 'Ask the customer first, or tell it in a way that nobody can be recognised.',
    } satisfies Trouble as Trouble,
    tellAnyway: 'They have agreed: insert',
    leave: 'Leave it',
  },

  why: {
    track: 'Talk track',
    rule: 'Rule',
    when: 'When',
    reason: 'Why it builds trust',
    riskReason: 'Why it costs trust',
    rests: 'Rests on',
    source: 'Source',
    ownSource: 'the experience of whoever wrote the pack',
    pack: 'Pack',
    cue: 'Cue',
    judged: 'the sentence as a whole',
    counted: 'Words that counted',
    confidence: 'How sure',
    sure: 'clear words for it',
    likely: 'likely meant so',
    unsure: 'a faint sign',
  },

  promises: {
    inDraft: 'Promises',
    inDraftHint: 'in this draft',
    to: (name: string) => `to ${name}`,
    noted: 'noted once you send',
    proposed: 'tick to keep track of it',
    by: (name: string) => `by ${name}`,
    byOther: 'by a colleague',
    theirs: 'They said they would',
    byOthers: 'Waiting for others',
    byOthersElsewhere: 'Waiting for others elsewhere',
    movedTimes: (times: number) => (times === 1 ? 'moved once' : `moved ${times} times`),
    undated: 'When? A day is easier to trust.',
    vague: (text: string) => `“${text}”: which day? A day is easier to trust.`,
    owed: (name: string, open: number, late: number, days: number) => {
      const all = `You already owe ${name} ${open === 1 ? 'one thing' : `${open} things`}`;
      if (late === 0) return `${all}.`;
      const since = days === 1 ? 'since yesterday' : `by ${days} days`;
      return open === 1
        ? `${all}, late ${since}.`
        : `${all}; ${late === 1 ? 'one is' : `${late} are`} late, the oldest ${since}.`;
    },
    owedLine: 'A line about it',
    noOwedLine: 'No pack that is switched on has a line for this.',
    isDelivery: 'Is this the delivery?',
    isDelivered: 'Yes, kept once sent',
    isNotDelivered: 'No',
    delivers: 'This draft delivers it',
    notDelivered: 'This draft does not deliver it',
    deliveredHere: 'kept once you send',
    keptOtherwise: 'Kept another way',
    how: 'How it was kept',
    howHint: 'by phone, in person',
    why: 'Why it moves (for you)',
    told: 'Who knows',
    lapse: 'Its condition never came',
    remind: 'Remind me',
    remindBefore: 'Before it is due',
    usualLead: 'As usual',
    lead: (minutes: number) => {
      if (minutes === 0) return 'On the day';
      if (minutes % 1440 === 0) return plural(minutes / 1440, 'day before', 'days before');
      return minutes % 60 === 0 ? plural(minutes / 60, 'hour before', 'hours before') : `${minutes} minutes before`;
    },
    inAnHour: 'In an hour',
    tomorrowMorning: 'Tomorrow at 9',
    notAgain: 'Not again',
    condition: (text: string) => `if: ${text}`,
    confirm: (action: string) => `Keep track of: ${action}`,
    confirmAll: (count: number) => (count === 2 ? 'Keep both' : `Keep all ${count}`),
    edit: 'Edit',
    editWhat: (action: string) => `Edit: ${action}`,
    drop: 'Not a promise',
    action: 'What',
    due: 'Due',
    time: 'Time',
    save: 'Save',
    cancel: 'Cancel',
    noDate: 'No date',
    gone: 'The draft no longer says this.',
    forget: 'Forget',
    differs: (due: string) => `The draft now says ${due}.`,
    follow: 'Take that date',
    dropped: (count: number) => `${plural(count, 'promise', 'promises')} set aside`,
    takeBack: 'Bring back',
    openWith: (name: string) => `Still open with ${name}`,
    openWithAll: 'Still open',
    openElsewhere: 'With others',
    made: (day: string) => `promised ${day}`,
    keep: (action: string) => `Kept: ${action}`,
    kept: 'Kept',
    became: {
      kept: (action: string) => `Kept: “${action}”.`,
      withdrawn: (action: string) => `Withdrawn: “${action}”.`,
      lapsed: (action: string) => `Set aside, its condition never came: “${action}”.`,
    },
    undo: 'Undo',
    move: 'Move date',
    withdraw: 'Withdraw',
    acts: (action: string) => `Change: ${action}`,
    showAll: 'Show all in the workspace',
    more: (count: number) => `${count} more in the workspace`,
    emptyTitle: 'No open promises.',
    emptyText: 'When a draft says who does what by when, tick it in the Coach tab. It is kept here once you send.',
    late: 'late',
  },

  card: {
    open: (name: string) => `Card of ${name}`,
    close: 'Close the card',
    who: 'Who this is',
    account: 'Account',
    noAccount: 'No account noted',
    editAccount: 'Edit the account',
    unknown: 'Once a promise or note is kept about them, more will stand here.',
    part: 'Somebody else',
    partWhom: (where: string) => `${where} is somebody else`,
    join: 'Also has another address',
    search: 'Name or address',
    nobody: 'Nobody of that name is in the notebook.',
    theirWords: 'In their words',
    lastNotes: 'Last notes',
    allNotes: 'All notes',
    inserted: 'Lines used before',
  },

  notes: {
    about: (name: string) => `Notes about ${name}`,
    free: 'Free notes',
    add: 'New note',
    label: 'Note',
    placeholder: 'What matters to them, what to remember',
    emptyTitle: (name: string) => `Nothing noted about ${name} yet.`,
    emptyFree: 'Nothing noted yet.',
    emptyText: 'Only you can read notes. They stay in this browser.',
    saving: 'Saving …',
    saved: 'Saved',
    unsaved: 'Not saved yet',
    failed: 'Not saved: your text is still here.',
    retry: 'Save again',
    copyText: 'Copy the text',
    edited: (day: string) => `Edited ${day}`,
    conflict: {
      happened: 'This note was changed in another window.',
      safe: 'Both versions are kept.',
      next: 'This one is yours; the other is below.',
    } satisfies Trouble as Trouble,
    understood: 'All right',
    pin: 'Pin',
    unpin: 'Unpin',
    concern: 'Their words',
    notConcern: 'Not their words',
    history: 'Earlier versions',
    noHistory: 'Nothing else was noted here before.',
    bringBack: 'Bring this back',
    remove: 'Delete',
    removed: 'Note deleted.',
    undo: 'Undo',
    pending: (count: number) => `${plural(count, 'note', 'notes')} elsewhere not saved yet`,
  },

  tracks: {
    search: 'Search talk tracks',
    clear: 'Clear the search',
    list: 'Talk tracks',
    count: (count: number) => plural(count, 'track', 'tracks'),
    none: 'Nothing matches these words.',
    noneText: 'Fewer letters find more. Both languages are searched.',
    emptyTitle: 'No pack is switched on.',
    emptyText: 'Switch one on in the workspace.',
    openPacks: 'Open packs',
    inEnglish: 'English',
    inChinese: '中文',
    language: 'Language of the lines',
    limited: (count: number) => `The first ${count} are shown; a few letters find the rest.`,
  },

  settings: {
    title: 'Settings',
    marks: 'Marks in the draft',
    markLevels: { none: 'None', risks: 'Only what costs trust', all: 'Pillars and risks' },
    language: 'Language',
    languages: { auto: 'As the browser', en: 'English', zh: '简体中文' },
    theme: 'Theme',
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
    presence: 'Where it is shown',
    presences: { overlay: 'Over the page', panel: 'In the side panel' },
    presenceHint: 'The browser’s side panel opens with the toolbar button.',
    side: 'Side of the page',
    sides: { right: 'Right', left: 'Left' },
    hint: 'Four shapes beside the draft',
    reminders: 'Remind me of promises',
    workspace: 'Open the workspace',
    report: 'Copy a report of this page',
    reportHint: 'If something is wrong here: how the page is built, without a word of it. Nothing is sent.',
    private: 'What you write stays on this computer.',
  },

  outcomes: {
    inserted: 'Inserted.',
    undoable: undo,
    notUndoable: 'This editor may need more than one undo to take it out.',
    copied: 'Copied.',
    copiedNext: 'Paste it where it belongs.',
    composing: {
      happened: 'Not inserted: a word is still being composed.',
      safe: 'The draft is as it was.',
      next: 'Finish the word, then insert again.',
    },
    gone: {
      happened: 'Not inserted: this draft is no longer open.',
      safe: 'Nothing was written anywhere.',
      next: 'Click into the draft you mean, then insert again.',
    },
    changed: {
      happened: 'Not replaced: these words have changed meanwhile.',
      safe: 'The draft is as it was.',
      next: 'The new reading is already here; try again.',
    },
    undone: {
      happened: 'You undid it at once.',
      safe: 'The draft is as it was.',
      next: 'Insert again if you want the line.',
    },
    'read-only': {
      happened: 'Not inserted: this field is locked.',
      safe: 'The draft is as it was.',
      next: 'Copy the line and paste it where you can write.',
    },
    'not-there': {
      happened: 'The line did not arrive in the draft.',
      safe: 'The draft is as it was.',
      next: 'The line is on the clipboard: paste it.',
    },
    doubled: {
      happened: 'The line may have arrived twice.',
      safe: undo,
      next: 'Please look at the draft. The line is on the clipboard as well.',
    },
    elsewhere: {
      happened: 'The line did not arrive where the cursor was.',
      safe: undo,
      next: 'Please look at the draft. The line is on the clipboard as well.',
    },
    notCopied: {
      happened: 'The browser refused the clipboard.',
      safe: 'The line stands below.',
      next: 'Select it and copy it by hand.',
    },
    lineClosed: {
      happened: 'This page can no longer be reached.',
      safe: 'Promises and notes are safe.',
      next: 'Reload the page to go on.',
    },
    orphaned: {
      happened: 'Keeptrack was updated or switched off.',
      safe: 'What is saved is safe; below each note you see whether it is saved.',
      next: 'Reload the page to go on.',
    },
    covered: {
      happened: 'Not done: something lies over the sidebar, or it has only just come.',
      safe: 'Nothing was written anywhere.',
      next: 'Press again in a moment. If it stays so, another extension may be changing this page: a dark mode, a filter.',
    },
    unread: {
      happened: 'This draft could not be read.',
      safe: 'The draft is untouched.',
      next: 'Go on writing; Keeptrack tries again with the next change.',
    },
    dismiss: 'Dismiss',
    text: 'The line',
  } satisfies Record<string, string | Trouble>,

  health: {
    'reads-only': {
      happened: 'Keeptrack reads here but cannot write.',
      safe: 'The draft is untouched.',
      next: 'Copy lines instead.',
    },
    'copy-only': {
      happened: 'Inserting does not work in this editor.',
      safe: 'The draft is untouched.',
      next: 'Lines are copied; paste them where they belong.',
    },
    off: {
      happened: 'Keeptrack is off for this draft.',
      safe: 'Nothing is read or written.',
      next: 'Promises, notes and talk tracks still work.',
    },
    unproven: (site: string) => `Not yet confirmed on ${site}: look once at what was inserted.`,
    /** Why, by the code the page gives; an unknown one is not shown. */
    reasons: {
      locked: 'The field is locked.',
      'insert-failed': 'The last line did not arrive.',
      unreadable: 'Its text cannot be read.',
      'no-marks': 'This is a plain field: words cannot be underlined in it, they are listed here.',
    },
  },

  failures: {
    'not-saved': {
      happened: 'This was not saved.',
      safe: 'What you typed is still here.',
      next: 'Free some disk space, then try again.',
    },
    conflict: {
      happened: 'This was changed in another window first.',
      safe: 'Nothing is lost.',
      next: 'What you see now is the newest; try again if it still fits.',
    },
    'not-found': {
      happened: 'This is no longer there.',
      safe: 'Nothing else was changed.',
      next: 'It may have been removed in another window.',
    },
    'bad-request': {
      happened: 'Keeptrack could not use this.',
      safe: 'Nothing was changed.',
      next: 'Shorten or correct it, then try again.',
    },
    'bad-file': {
      happened: 'This file was not taken.',
      safe: 'Nothing was changed.',
      next: 'Open the workspace to see why.',
    },
    unreachable: {
      happened: 'The notebook does not answer.',
      safe: 'What you typed is still here.',
      next: 'Try again; if it stays so, reload the page.',
    },
  },
  tryAgain: 'Try again',
};

/** The shape that every language fills. */
export type Words = typeof en;
