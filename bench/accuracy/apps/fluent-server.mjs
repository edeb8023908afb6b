// What a mailbox and a calendar of a harbour's pilot station say, all invented, in the forms of Microsoft Graph's answers. Ages are reckoned from the start.

const START = Date.now();
const HOUR = 3_600_000;
/** @param {number} hours */
const ago = (hours) => new Date(START - hours * HOUR).toISOString().replace(/\.\d+/, '');
const GRAPH = 'https://graph.microsoft.com/v1.0/$metadata';
const PEOPLE = /** @type {const} */ ({
  bronte: ['Bronte Castellan', 'b.castellan@kembla-pilots.example'],
  tui: ['Tui Ngatai', 't.ngatai@kembla-pilots.example'],
  desk: ['Harbour Control', 'control@kembla-port.example'],
  osei: ['Kwabena Osei', 'kosei@southern-bulk.example'],
  petra: ['Petra Lindqvist-Wong', 'petra.lw@kembla-pilots.example'],
  roster: ['Rosters (no reply)', 'no-reply@rosters.example'],
  sal: ['Sal D’Amico', 'sal@damico-slipway.example'],
});
/** @param {keyof typeof PEOPLE} key */
const person = (key) => ({ emailAddress: { name: PEOPLE[key][0], address: PEOPLE[key][1] } });

export const ME = {
  '@odata.context': `${GRAPH}#users/$entity`,
  ...{ id: '0d9f', displayName: 'Bronte Castellan', givenName: 'Bronte', jobTitle: 'Senior marine pilot' },
  ...{ mail: PEOPLE.bronte[1], officeLocation: 'Signal Hill', mobilePhone: '+61 491 570 156' },
};

export const QUOTA = { quota: { total: 53_687_091_200, used: 38_911_205_376, state: 'normal', deleted: 0 } };

/** id, name, unread, in all */
const FOLDERS = /** @type {const} */ ([
  ['AQ1', 'Inbox', 3, 1_284],
  ['AQ2', 'Drafts', 0, 4],
  ['AQ3', 'Sent Items', 0, 912],
  ['AQ4', 'Passage plans', 1, 67],
  ['AQ5', 'Tug bookings', 0, 208],
  ['AQ6', 'Deleted Items', 12, 340],
]);
export const MAIL_FOLDERS = {
  '@odata.context': `${GRAPH}#users('me')/mailFolders`,
  value: FOLDERS.map(([id, displayName, unreadItemCount, totalItemCount]) => ({
    ...{ id, displayName, unreadItemCount, totalItemCount, childFolderCount: 0, isHidden: false },
  })),
};

/** who, what, hours since, how it begins, read, files, importance, categories, flagged */
const MAIL = /** @type {const} */ ([
  [
    ...['osei', 'MV Illawarra Dawn: draft now 11.4 m, can we keep the 0440?', 1.3],
    ...[
      'Hi Bronte, the terminal loaded 2,150 t more than planned. Trim is even, and the master asks whether the',
    ],
    ...[false, true, 'high', ['Arrivals'], true],
  ],
  [
    ...['desk', 'Swell forecast from Thursday', 4.1],
    ...[
      'Significant height 3.2 m from the south-east, period 12 s. Expect boarding on the lee side only until',
    ],
    ...[false, false, 'normal', ['Weather', 'Safety'], false],
  ],
  [
    ...['tui', 'Re: Handover notes', 9.6],
    ...[
      'Left the portable unit on charge in the mess. Battery two is at 60 % and will not hold, so take number',
    ],
    ...[true, false, 'normal', [], false],
  ],
  [
    ...['sal', 'Quote 4471 – pilot boat, port shaft', 50.5],
    ...[
      'Morning, quote attached: AUD 18,640 plus GST, eleven working days from when we lift her. If you want the',
    ],
    ...[false, true, 'normal', ['Boats'], true],
  ],
  [
    ...['petra', 'Photos from the open day', 99],
    ...[
      'Finally sorted them! There are 214 in all, the good ones are in the first folder. Could you ask Tui whether',
    ],
    ...[true, true, 'low', [], false],
  ],
  [
    ...['roster', 'Your roster for weeks 49 to 52', 171],
    ...[
      'This is an automatic message. You are on call for 9 nights and off for 11 days between 30 November and',
    ],
    ...[true, false, 'normal', ['Rosters'], false],
  ],
]);
export const MESSAGES = {
  '@odata.context': `${GRAPH}#users('me')/mailFolders('inbox')/messages`,
  '@odata.count': 1_284,
  value: MAIL.map(
    ([from, subject, hours, bodyPreview, isRead, hasAttachments, importance, categories, flagged], i) => ({
      ...{ id: `AAMk${i + 41}`, receivedDateTime: ago(hours), subject, bodyPreview, importance, categories },
      ...{ isRead, hasAttachments, from: person(from), sender: person(from) },
      flag: { flagStatus: flagged ? 'flagged' : 'notFlagged' },
    }),
  ),
  '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/messages?$skip=6',
};

const CONTENT = `<div>Hi Bronte,</div><p>the terminal loaded <b>2,150 t</b> more than planned. Trim is even, and the master asks whether the 0440 slot still stands with a draft of 11.4 m.</p><ul><li>Under-keel clearance at the bend: 1.3 m by our sums</li><li>Two tugs of 65 t are confirmed</li></ul><p>If not, the next water is at 1715.</p><div>Regards<br>Kwabena</div>`;
export const MESSAGE = {
  ...MESSAGES.value[0],
  toRecipients: [person('bronte')],
  ccRecipients: [person('desk'), person('tui'), person('petra')],
  body: { contentType: 'html', content: CONTENT },
  attachments: [
    { id: 'F1', name: 'Loading computer 23-11.pdf', contentType: 'application/pdf', size: 1_482_611 },
    { id: 'F2', name: 'UKC worksheet v3.xlsx', contentType: 'application/vnd.ms-excel', size: 58_240 },
  ],
};

/** what, who, where, from, to, attendees by answer, weekly on, online */
const EVENTS = /** @type {const} */ ([
  [
    ...['Berthing meeting', 'desk', 'Signal Hill, level 2', '2026-11-22T21:30', '2026-11-22T22:15'],
    ...[{ accepted: 6, tentativelyAccepted: 1, declined: 0, none: 2 }, 'monday', true],
  ],
  [
    ...[
      'Simulator: loss of steering at the bend',
      'petra',
      'Newcastle',
      '2026-11-23T23:00',
      '2026-11-24T03:30',
    ],
    ...[{ accepted: 3, tentativelyAccepted: 0, declined: 1, none: 0 }, null, false],
  ],
  [
    ...['Slipway visit', 'sal', 'D’Amico’s yard', '2026-11-25T04:00', '2026-11-25T04:40'],
    ...[{ accepted: 1, tentativelyAccepted: 1, declined: 0, none: 0 }, null, false],
  ],
  [
    ...['Fatigue review', 'tui', 'Mess room', '2026-11-25T22:45', '2026-11-25T23:45'],
    ...[{ accepted: 8, tentativelyAccepted: 2, declined: 1, none: 3 }, 'thursday', true],
  ],
]);
/** @param {string} time */
const graphTime = (time) => ({ dateTime: `${time}:00.0000000`, timeZone: 'UTC' });
export const EVENTS_OF_WEEK = {
  '@odata.context': `${GRAPH}#users('me')/calendarView`,
  value: EVENTS.map(([subject, who, where, from, to, answers, weekly, isOnlineMeeting], i) => ({
    ...{ id: `AAEv${i + 7}`, subject, start: graphTime(from), end: graphTime(to), isOnlineMeeting },
    ...{ location: { displayName: where, locationType: 'default' }, organizer: person(who), isAllDay: false },
    ...{ showAs: i === 2 ? 'tentative' : 'busy', reminderMinutesBeforeStart: [15, 120, 30, 10][i] },
    recurrence: weekly && { pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekly] } },
    attendees: Object.entries(answers).flatMap(([response, count]) =>
      Array.from({ length: count }, (_, n) => ({
        type: n === 0 && response === 'none' ? 'optional' : 'required',
        status: { response },
        emailAddress: { name: `${response} ${i}-${n}`, address: `p${i}${n}@kembla-pilots.example` },
      })),
    ),
  })),
};

/** what, due, importance, steps done and in all, state */
const TASKS = /** @type {const} */ ([
  ['Renew radio licence', '2026-11-30', 'high', [2, 5], 'inProgress'],
  ['Write up the Illawarra Dawn passage', '2026-11-27', 'normal', [0, 3], 'notStarted'],
  ['Order immersion suits (4 × L, 2 × XL)', null, 'normal', null, 'waitingOnOthers'],
  ['Return Tui’s tide tables', '2026-12-04', 'low', null, 'notStarted'],
]);
export const TODO = {
  '@odata.count': 4,
  value: TASKS.map(([title, due, importance, steps, status], i) => ({
    ...{ id: `T${i}`, title, importance, status },
    dueDateTime: due && { dateTime: `${due}T00:00:00.0000000`, timeZone: 'AUS Eastern Standard Time' },
    checklistItems: Array.from({ length: steps?.[1] ?? 0 }, (_, n) => ({
      id: `${i}${n}`,
      displayName: `Step ${n + 1}`,
      isChecked: n < (steps?.[0] ?? 0),
    })),
  })),
};

/** who, what they do, activity, from what to what */
const COLLEAGUES = /** @type {const} */ ([
  ['tui', 'Marine pilot', 'Available', 'Available'],
  ['petra', 'Training manager', 'Busy', 'InACall'],
  ['osei', 'Port captain, Southern Bulk', 'Away', 'Away'],
]);
export const COLLEAGUES_NOW = {
  value: COLLEAGUES.map(([key, jobTitle, availability, activity], i) => ({
    ...{ id: `u${i}`, displayName: PEOPLE[key][0], jobTitle, presence: { availability, activity } },
    scoredEmailAddresses: [{ address: PEOPLE[key][1], relevanceScore: 27 - i * 4 }],
  })),
};
