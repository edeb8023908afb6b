// What a library says of its books, as https://iiif.io/api/presentation/3.0 wants it.

/** name, title in one or two languages, leaves, holder, summary, pairs of what is called what, sections (name, first leaf), required statement */
export const BOOKS = /** @type {const} */ ([
  [
    'cod-hal-417',
    { de: ['Rossarzneibuch des Veit Onestinghel'], la: ['Liber de equis curandis'] },
    ['vorderer Deckel', '1r', '1v', '2r', '2v', '3r', '3v'],
    'Kapitelsbücherei Quedlenburg',
    'Rezepte gegen Spat, Rotz und Dampf. Die Lage III ist verbunden; auf 2v stehen 14 Zeilen von jüngerer Hand.',
    [
      ['Signatur', ['Cod. hal. 417']],
      ['Entstehung', ['um 1478, Ostharz']],
      ['Beschreibstoff', ['Papier', 'Pergament (Deckel)']],
      ['Blattzahl', ['3 + 112']],
      ['Maße', ['21,4 × 15,7 cm']],
      ['Vorbesitzer', ['Anna von Stolpe', 'Stift St. Wiperti']],
      ['Zugang', ['1803']],
    ],
    [
      ['Vom Zaum', 1],
      ['Vom Spat', 3],
      ['Register', 5],
    ],
    'Wiedergabe nur mit Nachweis.',
  ],
  [
    'inc-88',
    { de: ['Kalender auf das Jahr 1494'] },
    ['1', '2', '3'],
    'Stadtarchiv Melchow',
    'Einblattdruck in drei Teilen.',
    [['Drucker', ['Jost Amsinck']]],
    [],
    null,
  ],
  [
    'mus-2031',
    { nl: ['Stemboeken van de Sint-Joriskapel'] },
    ['S', 'A', 'T', 'B', 'Bc'],
    'Kapitelsbücherei Quedlenburg',
    null,
    [['Partijen', ['5']]],
    [],
    'Geen kopieën voor 2030.',
  ],
  [
    'karte-7',
    { de: ['Abriss der Bode zwischen Thale und Wegeleben'], en: ['Survey of the river Bode'] },
    ['Blatt'],
    'Wasseramt Halberstedt',
    'Maßstab in Ruten. Mit Wehren, Mühlen und 3 Furten.',
    [],
    [],
    null,
  ],
  [
    'ms-slav-12',
    { hr: ['Brevijar popa Grgura'], de: ['Glagolitisches Brevier'] },
    ['Ir', 'Iv', '1r', '1v'],
    'Stadtarchiv Melchow',
    'Bruchstück; geschabt und neu beschrieben.',
    [['Schrift', ['Glagoljica']]],
    [],
    null,
  ],
]);

const none = (/** @type {string} */ text) => ({ none: [text] });
const german = (/** @type {string} */ text) => ({ de: [text] });

/** @param {(typeof BOOKS)[number]} book @param {string} site */
export function manifestOf([name, label, leaves, holder, summary, pairs, sections, rule], site) {
  const id = `${site}/iiif/${name}`;
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: `${id}/manifest`,
    type: 'Manifest',
    label,
    ...(summary ? { summary: german(summary) } : {}),
    metadata: pairs.map(([called, values]) => ({ label: german(called), value: { none: values } })),
    ...(rule ? { requiredStatement: { label: german('Auflage'), value: german(rule) } } : {}),
    rights: 'http://creativecommons.org/licenses/by-nc/4.0/',
    provider: [{ id: `${site}/haus`, type: 'Agent', label: german(holder) }],
    homepage: [
      {
        id: `${site}/katalog/${name}`,
        type: 'Text',
        label: german('Eintrag im Zettelkatalog'),
        format: 'text/html',
      },
    ],
    seeAlso: [
      { id: `${id}/tei.xml`, type: 'Dataset', label: german('Beschreibung in TEI'), format: 'text/xml' },
    ],
    items: leaves.map((leaf, i) => canvasOf(leaf, i, id, site)),
    structures: sections.map(([called, first], i) => ({
      id: `${id}/teil/${i}`,
      type: 'Range',
      label: german(called),
      items: [{ id: `${id}/seite/${first}`, type: 'Canvas' }],
    })),
  };
}

/** @param {string} leaf @param {number} i @param {string} id @param {string} site */
function canvasOf(leaf, i, id, site) {
  const canvas = `${id}/seite/${i}`;
  const body = { id: `${site}/bild/${i}.png`, type: 'Image', format: 'image/png', width: 900, height: 1300 };
  const image = { id: `${canvas}/bild`, type: 'Annotation', motivation: 'painting', body, target: canvas };
  const items = [{ id: `${canvas}/auflage`, type: 'AnnotationPage', items: [image] }];
  return { id: canvas, type: 'Canvas', label: none(leaf), width: 900, height: 1300, items, ...metadataOf(i) };
}

/** @param {number} i */
function metadataOf(i) {
  if (i !== 1) return {};
  const pair = { label: german('Wasserzeichen'), value: none('Ochsenkopf mit Stange') };
  return { metadata: [pair], summary: german('Fleck am unteren Rand, Schrift nicht berührt.') };
}
