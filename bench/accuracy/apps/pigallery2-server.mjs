// What PiGallery2 answers for a folder of photographs that are invented.

/**
 * One alone: of several, the page orders them by what is changed to find the truth, and another would be open.
 * file, taken, wide, high, bytes, caption, place, camera: maker, model, f-number, seconds, ISO, millimetres, lens; words, faces
 */
const PHOTOS = /** @type {const} */ ([
  [
    'bal-de-la-saint-jean.jpg',
    '2024-06-23T22:41:58',
    6000,
    4000,
    8_431_200,
    'On a dansé jusqu’à deux heures',
    ['Loctudy', 'Finistère', 'France', 47.8333, -4.1722],
    ['Fujifilm', 'X-T4', 2, 0.125, 6400, 35, 'XF35mmF2 R WR'],
    ['fête', 'nuit'],
    ['Maïwenn Corre', 'Yannick Le Bihan'],
  ],
]);
const FOLDERS = /** @type {const} */ ([
  ['Retour de pêche', 148],
  ['Conserverie', 36],
  ['Chez Mémé', 512],
]);

export const SETTINGS = {
  applicationTitle: 'Gens du quai',
  appVersion: '1.8.0',
  buildCommitHash: '',
  buildTime: '',
  upTime: '',
  Media: {
    Video: { enabled: false },
    Photo: { Converting: { enabled: false } },
    Thumbnail: {
      concurrentThumbnailGenerations: 1,
      thumbnailSizes: [240, 480],
      iconSize: 45,
      personThumbnailSize: 200,
    },
  },
  Search: {
    enabled: true,
    instantSearchEnabled: false,
    InstantSearchTimeout: 3000,
    searchCacheTimeout: 0,
    instantSearchCacheTimeout: 0,
    AutoComplete: { enabled: false, cacheTimeout: 0, maxItemsPerCategory: 5 },
  },
  Sharing: { enabled: false, passwordProtected: true },
  Map: { enabled: false, useImageMarkers: true, mapProvider: 0, mapboxAccessToken: '', customLayers: [] },
  RandomPhoto: { enabled: false },
  MetaFile: { enabled: false },
  Other: {
    captionFirstNaming: false,
    enableCache: false,
    enableOnScrollRendering: false,
    enableOnScrollThumbnailPrioritising: false,
    defaultPhotoSortingMethod: 2,
    NavBar: { showItemCount: true },
  },
  Faces: { enabled: true, keywordsToPersons: true, writeAccessMinRole: 4 },
  authenticationRequired: false,
  unAuthenticatedUserRole: 1,
  publicUrl: '',
  urlBase: '',
  languages: ['fr'],
};

export const USER = { id: 3, name: 'Rozenn', role: 1, permissions: null };

export function directory() {
  const base = {
    lastModified: 1_712_000_000_000,
    lastScanned: 1_712_000_100_000,
    parent: null,
    metaFile: [],
    isPartial: false,
  };
  return {
    id: 7,
    name: 'Ports',
    path: './',
    ...base,
    mediaCount: 43,
    directories: FOLDERS.map(([name, mediaCount], i) => ({
      id: 11 + i,
      name,
      path: './Ports/',
      ...base,
      mediaCount,
      media: [],
      directories: [],
      isPartial: true,
    })),
    media: PHOTOS.map(photoOf),
  };
}

/** @param {typeof PHOTOS[number]} photo @param {number} i */
function photoOf([name, taken, width, height, fileSize, caption, place, camera, keywords, faces], i) {
  const [city, state, country, latitude, longitude] = place;
  const [make, model, fStop, exposure, ISO, focalLength, lens] = camera;
  return {
    id: 40 + i,
    name,
    readyThumbnails: [],
    readyIcon: false,
    metadata: {
      caption,
      keywords,
      faces: faces.map((person, n) => ({
        name: person,
        box: { left: 200 + n * 900, top: 300, width: 400, height: 500 },
      })),
      cameraData: { ISO, make, model, fStop, exposure, focalLength, ...(lens ? { lens } : {}) },
      positionData: { GPSData: { latitude, longitude }, city, state, country },
      size: { width, height },
      creationDate: Date.parse(`${taken}Z`),
      fileSize,
    },
  };
}
