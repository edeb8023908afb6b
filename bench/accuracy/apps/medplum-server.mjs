// What a clinic's server answers (FHIR), all invented: a patient, what is known of her, and a report of a laboratory whose values are an answer each.

const LOINC = 'http://loinc.org';
const WHO = { reference: 'Patient/p-3907', display: 'Ευδοκία Λαμπροπούλου' };
const MADE = '2026-11-18T06:12:41.000Z';

/** @param {string} text @param {string} [code] @param {string} [system] */
const concept = (text, code, system = LOINC) => ({
  text,
  coding: code ? [{ system, code, display: text }] : undefined,
});

const PATIENT = {
  ...{
    resourceType: 'Patient',
    id: 'p-3907',
    meta: { versionId: 'v3', lastUpdated: '2026-10-02T11:20:00.000Z' },
  },
  identifier: [{ system: 'https://amka.example.gr', value: '21049104873' }],
  name: [{ given: ['Ευδοκία', 'Μαρία'], family: 'Λαμπροπούλου', prefix: ['Κα'] }],
  ...{ gender: 'female', birthDate: '1991-04-21' },
  telecom: [{ system: 'phone', use: 'mobile', value: '+30 694 000 8812' }],
  address: [{ line: ['Ιωάννου Δροσοπούλου 117'], city: 'Κυψέλη', postalCode: '112 56', country: 'GR' }],
  communication: [{ language: concept('Ελληνικά', 'el', 'urn:ietf:bcp:47'), preferred: true }],
  generalPractitioner: [{ reference: 'Practitioner/d-12', display: 'Θρασύβουλος Ρήγας' }],
};
const DOCTOR = {
  ...{ resourceType: 'Practitioner', id: 'd-12', meta: { lastUpdated: MADE } },
  name: [{ prefix: ['Δρ'], given: ['Θρασύβουλος'], family: 'Ρήγας' }],
};
const LABORATORY = {
  ...{
    resourceType: 'Organization',
    id: 'o-5',
    name: 'Μικροβιολογικό Πατησίων',
    meta: { lastUpdated: MADE },
  },
  address: [{ line: ['Πατησίων 241'], city: 'Αθήνα', postalCode: '112 54' }],
  telecom: [{ system: 'phone', value: '+30 210 555 0176' }],
};

/** number, test, code, value, unit, from, to, what it says of it, note */
const VALUES = /** @type {const} */ ([
  ['ob-1', 'Αιμοσφαιρίνη', '718-7', 11.4, 'g/dL', 12, 15.5, 'Low', 'Να επαναληφθεί σε τρεις εβδομάδες'],
  ['ob-2', 'Αιμοπετάλια', '777-3', 284, '10³/µL', 150, 400, 'Normal', null],
  ['ob-3', 'Σίδηρος ορού', '2498-4', 38, 'µg/dL', 50, 170, 'Low', null],
  ['ob-4', 'Φερριτίνη', '2276-4', 7.2, 'ng/mL', 15, 150, 'Critical low', 'Επιβεβαιώθηκε με δεύτερη μέτρηση'],
  ['ob-5', 'Θυρεοειδοτρόπος ορμόνη', '3016-3', 2.15, 'mIU/L', 0.4, 4, 'Normal', null],
  ['ob-6', 'C-αντιδρώσα πρωτεΐνη', '1988-5', 0.5, 'mg/L', null, 5, 'Normal', null],
]); // prettier-ignore
/** code, name, value, unit, and of the pressure the other */
const VITALS = /** @type {const} */ ([
  ['8867-4', 'Καρδιακός ρυθμός', 88, '/min'],
  ['8310-5', 'Θερμοκρασία', 36.7, 'Cel'],
  ['8302-2', 'Ύψος', 164, 'cm'],
  ['29463-7', 'Βάρος', 57.3, 'kg'],
  ['2708-6', 'Κορεσμός', 98, '%'],
]);

const REPORT = {
  ...{
    resourceType: 'DiagnosticReport',
    id: 'r-88',
    status: 'final',
    meta: { lastUpdated: MADE },
    subject: WHO,
  },
  code: concept('Γενική αίματος και σίδηρος', '58410-2'),
  ...{
    issued: '2026-11-17T15:48:00.000Z',
    conclusion: 'Σιδηροπενική αναιμία. Συνιστάται αγωγή από το στόμα.',
  },
  performer: [{ reference: 'Organization/o-5' }],
  resultsInterpreter: [{ reference: 'Practitioner/d-12', display: 'Θρασύβουλος Ρήγας' }],
  specimen: [{ reference: 'Specimen/s-31' }],
  result: VALUES.map(([id, display]) => ({ reference: `Observation/${id}`, display })),
};
const SPECIMEN = {
  ...{
    resourceType: 'Specimen',
    id: 's-31',
    meta: { lastUpdated: MADE },
    receivedTime: '2026-11-17T08:05:00.000Z',
  },
  collection: { collectedDateTime: '2026-11-17T06:40:00.000Z' },
  note: [{ text: 'Ελαφρώς αιμολυμένο δείγμα', authorString: 'Ε. Βαλσάμη', time: '2026-11-17T08:20:00.000Z' }],
};

/** @param {typeof VALUES[number]} one @param {number} i */
function measured([id, text, code, value, unit, low, high, says, note], i) {
  return {
    ...{ resourceType: 'Observation', id, status: i === 4 ? 'preliminary' : 'final', subject: WHO },
    ...{
      meta: { lastUpdated: MADE },
      code: concept(text, code),
      category: [concept(i < 2 ? 'Hematology' : 'Chemistry')],
    },
    ...{ effectiveDateTime: '2026-11-17T06:37:30.000Z', valueQuantity: { value, unit } },
    referenceRange: [{ low: low === null ? undefined : { value: low, unit }, high: { value: high, unit } }],
    interpretation: [concept(says)],
    performer: [{ reference: 'Organization/o-5' }],
    note: note === null ? undefined : [{ text: note, authorString: 'Σ. Καψής', time: MADE }],
  };
}

/** @param {string} kind @param {string} id @param {string} text @param {object} more */
function known(kind, id, text, more) {
  return {
    resourceType: kind,
    id,
    meta: { lastUpdated: MADE },
    subject: WHO,
    patient: WHO,
    code: concept(text),
    ...more,
  };
}
/** @param {string} code */
const state = (code) => ({ clinicalStatus: { coding: [{ code }] } });

const KNOWN = /** @type {Record<string, object[]>} */ ({
  AllergyIntolerance: [
    known('AllergyIntolerance', 'a-1', 'Πενικιλίνη', state('active')),
    known('AllergyIntolerance', 'a-2', 'Γύρη ελιάς', state('inactive')),
  ],
  Condition: [
    known('Condition', 'c-1', 'Μηνορραγία', { ...state('active'), onsetDateTime: '2025-02-11' }),
    known('Condition', 'c-2', 'Ημικρανία χωρίς αύρα', {
      ...state('recurrence'),
      onsetDateTime: '2012-09-30',
    }),
  ],
  MedicationRequest: [
    known('MedicationRequest', 'm-1', '', {
      ...{ status: 'active', intent: 'order', medicationCodeableConcept: concept('Θειικός σίδηρος 325 mg') },
    }),
    known('MedicationRequest', 'm-2', '', {
      ...{ status: 'stopped', intent: 'order', medicationCodeableConcept: concept('Σουματριπτάνη 50 mg') },
    }),
  ],
  Immunization: [
    known('Immunization', 'i-1', '', {
      ...{
        status: 'completed',
        vaccineCode: concept('Τέτανος–διφθερίτιδα'),
        occurrenceDateTime: '2019-05-06',
      },
    }),
  ],
  Goal: [],
  Coverage: [],
  ServiceRequest: [],
  MedicationStatement: [],
  DiagnosticReport: [REPORT],
  Observation: VITALS.map(([code, text, value, unit], i) =>
    known('Observation', `v-${i}`, text, {
      ...{ status: 'final', code: concept(text, code), valueQuantity: { value, unit } },
      effectiveDateTime: '2026-11-18T05:55:00.000Z',
    }),
  ),
});
const ONES = /** @type {{ resourceType: string, id: string }[]} */ ([
  ...[PATIENT, DOCTOR, LABORATORY, REPORT, SPECIMEN],
  ...VALUES.map(measured),
]);

/** @param {string} address below `/fhir/R4/`, with what is asked for */
export function answerTo(address) {
  const { pathname, searchParams } = new URL(address, 'http://localhost/');
  const [, kind = '', id = '', part] = pathname.split('/');
  const one = ONES.find((other) => other.resourceType === kind && other.id === id);
  if (part === '_history')
    return bundle([{ ...one, meta: { lastUpdated: '2023-03-14T09:00:00.000Z' } }], 'history');
  if (id !== '') return one;
  const isAsked = kind !== 'Observation' || searchParams.get('category') === 'vital-signs';
  return bundle(isAsked ? (KNOWN[kind] ?? []) : [], 'searchset');
}

/** @param {object[]} resources @param {string} type */
function bundle(resources, type) {
  return {
    resourceType: 'Bundle',
    type,
    total: resources.length,
    entry: resources.map((resource) => ({ resource })),
  };
}
