// What a dairy cooperative's mail says by JMAP, whose answers are calls with their results, and what its books say of the milk that came in. Moments are reckoned from the start.

const START = Date.now();
const HOUR = 3_600_000;
/** @param {number} hours @param {number} [minutes] */
const ago = (hours, minutes = 0) =>
  new Date(START - hours * HOUR - minutes * 60_000).toISOString().replace(/\.\d+/, '');

/** id, name, role, all, unread, parent */
const BOXES = /** @type {const} */ ([
  ['P-F', 'आवक', 'inbox', 124_317, 38, null],
  ['P2k', 'संकलन केंद्र', null, 8_402, 11, 'P-F'],
  ['P3x', 'पशु चिकित्सा', null, 1_966, 0, 'P-F'],
  ['P4d', 'मसौदे', 'drafts', 6, 0, null],
  ['P5s', 'भेजे हुए', 'sent', 30_551, 0, null],
  ['P6j', 'अवांछित', 'junk', 219, 219, null],
]);

const PEOPLE = {
  savita: { name: 'सविता पाटीदार', email: 'savita.p@dugdh-sangh.example' },
  ramesh: { name: 'रमेश चौधरी', email: 'ramesh@naandgaon.example' },
  lab: { name: 'गुणवत्ता प्रयोगशाला', email: 'lab@dugdh-sangh.example' },
  irfan: { name: 'इरफ़ान क़ुरैशी', email: 'irfan.q@sheetal-vahan.example' },
  gauri: { name: null, email: 'gauri.thakre@malwabank.example' },
};

/** from, subject, preview, hours, minutes, size, thread's length, seen, flagged */
const MAILS = /** @type {const} */ ([
  [
    PEOPLE.savita,
    'नवंबर के दूध भाव की सूची',
    'नमस्ते, सूची साथ में है। वसा 6.5 से ऊपर का भाव इस बार ₹2.40 बढ़ा है।',
    3,
    12,
    4_318_220,
    4,
    false,
    true,
  ],
  [
    PEOPLE.lab,
    'टैंकर 17 का नमूना अस्वीकृत',
    'एंटीबायोटिक की मात्रा सीमा से ऊपर मिली, दूसरा नमूना सुबह लिया जाएगा।',
    9,
    48,
    71_904,
    2,
    false,
    false,
  ],
  [
    PEOPLE.irfan,
    'शीतगृह की मरम्मत का अनुमान',
    'कंप्रेसर बदलने में दो दिन लगेंगे; पुर्ज़े इंदौर से आएँगे।',
    30,
    5,
    1_204_633,
    7,
    true,
    true,
  ],
  [
    PEOPLE.gauri,
    'ऋण खाते का वार्षिक विवरण',
    'विवरण संलग्न है। पासवर्ड आपकी जन्मतिथि के आठ अंक हैं।',
    77,
    20,
    386_115,
    1,
    true,
    false,
  ],
  [PEOPLE.ramesh, 'चारे की दूसरी खेप', 'तीस बोरी कम आई है, कृपया रसीद मिला लें।', 460, 0, 18_240, 3, true, false],
  [
    PEOPLE.savita,
    'वार्षिक सभा का कार्यवृत्त',
    'संशोधित प्रति भेज रही हूँ, पृष्ठ चार पर हस्ताक्षर बाकी हैं।',
    9_400,
    0,
    902_577,
    1,
    true,
    false,
  ],
]);

const SELECTED = {
  to: [
    { name: 'मंडल कार्यालय', email: 'mandal@dugdh-sangh.example' },
    PEOPLE.ramesh,
    { name: 'केंद्र 12', email: 'kendra12@dugdh-sangh.example' },
    { name: 'केंद्र 31', email: 'kendra31@dugdh-sangh.example' },
    PEOPLE.irfan,
  ],
  attachments: [
    { blobId: 'G81', name: 'भाव-सूची-नवंबर.pdf', type: 'application/pdf', size: 3_120_400 },
    { blobId: 'G82', name: 'वसा-तालिका.xlsx', type: 'application/vnd.ms-excel', size: 1_044_310 },
    { blobId: 'G83', name: 'मुहर.png', type: 'image/png', size: 98_204 },
  ],
  text: 'नमस्ते,\n\nसूची साथ में है। वसा 6.5 से ऊपर का भाव इस बार ₹2.40 बढ़ा है, भैंस के दूध पर अलग पंक्ति देखें।\n\nजिन केंद्रों पर मशीन नहीं लगी, वे पुराने भाव से ही पर्ची काटें और अंतर अगले पखवाड़े में जोड़ें।\n\nसविता',
};

/** @param {(typeof MAILS)[number]} it @param {number} at */
const mail = ([from, subject, preview, hours, minutes, size, thread, seen, flagged], at) => ({
  id: `M${(at + 7) * 1931}`,
  threadId: `T${at * 77 + 401}`,
  mailboxIds: { 'P-F': true },
  keywords: { ...(seen && { $seen: true }), ...(flagged && { $flagged: true }) },
  from: [from],
  to: at === 0 ? SELECTED.to : [SELECTED.to[0]],
  subject,
  preview,
  receivedAt: ago(hours, minutes),
  size,
  hasAttachment: size > 300_000,
  attachments: at === 0 ? SELECTED.attachments : [],
  textBody: [{ partId: '1' }],
  bodyValues: { 1: { value: at === 0 ? SELECTED.text : preview, isTruncated: at > 0 } },
  threadLength: thread,
});

export const mailbox = () => ({
  sessionState: '75128aab4b1b',
  methodResponses: [
    [
      'Mailbox/get',
      {
        accountId: 'u1f5',
        state: '78540',
        list: BOXES.map(([id, name, role, totalEmails, unreadEmails, parentId], sortOrder) => ({
          id,
          name,
          role,
          totalEmails,
          unreadEmails,
          parentId,
          sortOrder,
        })),
      },
      '0',
    ],
    [
      'Email/query',
      { accountId: 'u1f5', position: 0, total: 124_317, ids: MAILS.map((_, at) => `M${(at + 7) * 1931}`) },
      '1',
    ],
    ['Email/get', { accountId: 'u1f5', list: MAILS.map(mail), notFound: [] }, '2'],
    [
      'Quota/get',
      { list: [{ resourceType: 'octets', used: 10_093_173_145, hardLimit: 16_106_127_360 }] },
      '3',
    ],
  ],
});

/** member, village, animal, litres, fat, solids, rate for a litre, taken off, how it is paid, hours */
const SLIPS = /** @type {const} */ ([
  ['कमला बाई यादव', 'नाँदगाँव', 'B', 184.5, 7.1, 9.02, 58.4, 412, 'DBT', 20],
  ['भूरालाल डामोर', 'झिरनिया', 'C', 92.25, 4.2, 8.48, 38.75, 0, 'DBT', 21],
  ['रुख़साना शेख़', 'नाँदगाँव', 'B', 241, 6.6, 8.91, 55.1, 1_250.5, 'CASH', 26],
  ['प्रेमसिंह राठौर', 'खलघाट', 'C', 318.75, 3.9, 8.36, 36.9, 96, 'DBT', 44],
  ['आशा निनामा', 'पिपल्या', 'B', 57.5, 7.4, 9.1, 60.25, 0, 'CHQ', 45],
  ['दिनेश मालवीय', 'झिरनिया', 'C', 127, 4.4, 8.52, 39.6, 310.75, 'DBT', 50],
]);

export const slips = () => ({
  pos: 0,
  total_count: 2_846,
  data: SLIPS.map(([member, village, animal, litres, fat, snf, rate, deducted, mode, hours], at) => ({
    id: 661_208 + at * 3,
    slip_no: `DS/${4_471 + at * 2}`,
    member,
    village,
    animal,
    litres,
    fat,
    snf,
    rate,
    deducted,
    mode,
    received_at: ago(hours),
  })),
});

export const summary = () => ({
  month: '2026-11',
  procured_litres: 1_284_530.5,
  paid: 48_211_900.75,
  members: 3_917,
  centres: 64,
  avg_fat: 5.347,
  rejected_litres: 6_180,
  previous: { procured_litres: 1_207_466, paid: 44_930_120 },
  by_animal: [
    { animal: 'B', litres: 498_112.5 },
    { animal: 'C', litres: 786_418 },
  ],
});
