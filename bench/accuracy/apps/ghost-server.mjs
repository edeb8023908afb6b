// What Ghost's admin interface is answered, for a magazine that is invented (https://docs.ghost.org/admin-api).

/** title, state, author, tags, published, updated, plain or for members, opened, sent, clicks */
const POSTS = /** @type {const} */ ([
  [
    'Why the heron waits',
    'published',
    0,
    ['Marsh diary', 'Birds'],
    '2026-02-03T22:40:00.000Z',
    '2026-02-04T08:11:00.000Z',
    'public',
    0.41,
    1_382,
    97,
  ],
  [
    'Eleven words for mud',
    'published',
    1,
    ['Language'],
    '2026-01-17T09:05:00.000Z',
    '2026-01-18T10:00:00.000Z',
    'members',
    0.63,
    1_290,
    311,
  ],
  [
    'A wader survey without waders',
    'draft',
    2,
    ['Field notes'],
    null,
    '2026-02-11T17:52:00.000Z',
    'public',
    0,
    0,
    0,
  ],
  [
    'The sluice keeper retires',
    'published',
    0,
    ['People'],
    '2025-11-30T23:15:00.000Z',
    '2025-12-01T07:30:00.000Z',
    'public',
    0.55,
    1_174,
    68,
  ],
  [
    'Reed beds, priced by the tonne',
    'published',
    2,
    ['Money', 'Reeds'],
    '2025-10-09T06:00:00.000Z',
    '2025-10-12T19:44:00.000Z',
    'paid',
    0.72,
    266,
    42,
  ],
  ['Tide tables are not a suggestion', 'draft', 1, [], null, '2025-12-20T12:08:00.000Z', 'members', 0, 0, 0],
]);
const AUTHORS = ['Corisande Pike', 'Tobiah Renn', 'Maud Ellery-Voss'];

/** name, address, kind, joined, town, country, opens of a hundred */
const MEMBERS = /** @type {const} */ ([
  [
    'Lavinia Stroud',
    'lavinia@stroud.example',
    'paid',
    '2025-03-14T21:30:00.000Z',
    'Suffolk',
    'United Kingdom',
    84,
  ],
  ['', 'b.oyelaran@fen.example', 'free', '2025-08-02T05:12:00.000Z', 'Friesland', 'Netherlands', 37],
  ['Casimir Dahl', 'casimir.dahl@mail.example', 'comped', '2024-12-31T23:48:00.000Z', 'Skåne', 'Sweden', 61],
  [
    'Prudence Achterberg',
    'pru@achterberg.example',
    'free',
    '2026-01-05T16:20:00.000Z',
    'Oregon',
    'United States',
    9,
  ],
  [
    'Hal Tennick',
    'hal.tennick@post.example',
    'paid',
    '2024-06-21T11:05:00.000Z',
    'Otago',
    'New Zealand',
    100,
  ],
]);

const SETTINGS = {
  title: 'The Brackish Review',
  timezone: 'Europe/Helsinki',
  labs: '{}',
  shared_views: '[]',
  announcement_visibility: '[]',
  members_signup_access: 'all',
  members_enabled: true,
  email_track_opens: true,
  email_track_clicks: true,
  default_content_visibility: 'public',
  editor_default_email_recipients: 'visibility',
  portal_plans: '["free"]',
};

const ROLE = { id: 'r1', name: 'Owner' };
const NEWSLETTER = { id: 'n1', name: 'The Brackish Letter', status: 'active', visibility: 'members' };

/** @param {number} i */
const authorOf = (i) => ({
  id: `${i + 1}`,
  name: AUTHORS[i],
  slug: String(AUTHORS[i]).toLowerCase().replaceAll(' ', '-'),
  email: `${i}@brackish.example`,
});

/** Who has signed in, and has seen what is new. */
const ME = {
  ...authorOf(0),
  status: 'active',
  accessibility:
    '{"nightShift":false,"onboarding":{"completedSteps":[],"checklistState":"completed"},"whatsNew":{"lastSeenDate":"2027-01-01T00:00:00.000+00:00"}}',
  roles: [ROLE],
};

/** @param {unknown[]} list */
const pages = (list) => ({
  pagination: { page: 1, limit: 30, pages: 1, total: list.length, next: null, prev: null },
});

const SITE = { title: SETTINGS.title, url: 'https://brackish.example/', version: '5.130' };
const CONFIG = {
  version: '5.130.6',
  environment: 'production',
  mailgunIsConfigured: true,
  emailAnalytics: true,
  labs: {},
};

/** @param {string} pathname @param {URLSearchParams} asked */
export function answerTo(pathname, asked) {
  const resource = pathname.split('/')[1] ?? '';
  if (resource === 'posts') {
    const list = POSTS.map(postOf).filter(
      ({ status }) => !asked.get('filter') || asked.get('filter')?.includes(status),
    );
    return { posts: list, meta: pages(list) };
  }
  if (resource === 'members') {
    const list = MEMBERS.map(memberOf);
    return { members: list, meta: pages(list) };
  }
  if (resource === 'users') {
    const list = AUTHORS.map((_, i) => authorOf(i));
    return pathname.startsWith('/users/me') ? { users: [ME] } : { users: list, meta: pages(list) };
  }
  if (resource === 'site') return { site: SITE };
  if (resource === 'config') return { config: CONFIG };
  if (resource === 'settings')
    return {
      settings: Object.entries(SETTINGS).map(([key, value]) => ({ key, value })),
      meta: { filters: {} },
    };
  if (resource === 'newsletters') return { newsletters: [NEWSLETTER], meta: pages([NEWSLETTER]) };
  if (resource === 'themes')
    return { themes: [{ name: 'source', active: true, package: {}, templates: [] }] };
  return { [resource.replaceAll('-', '_')]: [], meta: pages([]) };
}

/** @param {number} days @param {string} moment */
const daysBefore = (days, moment) => new Date(Date.parse(moment) - days * 86_400_000).toISOString();

/** @param {typeof POSTS[number]} post @param {number} i */
function postOf([title, status, author, tags, published, updated, visibility, rate, sent, clicks], i) {
  const id = `65e0c4a1f2b3d4000100a${(317 + i * 9).toString(16)}`;
  const listed = tags.map((name, n) => ({
    id: `${id}${n}`,
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
  }));
  return {
    id,
    title,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    status,
    visibility,
    featured: i === 1,
    created_at: daysBefore(9, updated),
    updated_at: updated,
    published_at: published,
    authors: [authorOf(author)],
    primary_author: authorOf(author),
    tags: listed,
    primary_tag: listed[0] ?? null,
    url: `https://brackish.example/${i}/`,
    email_only: false,
    email: sent
      ? {
          id: `m${i}`,
          status: 'submitted',
          email_count: sent,
          opened_count: Math.round(sent * rate),
          track_opens: true,
          track_clicks: true,
        }
      : null,
    newsletter: sent ? NEWSLETTER : null,
    count: {
      clicks,
    },
    tiers: [],
    lexical: null,
  };
}

/** @param {typeof MEMBERS[number]} member @param {number} i */
function memberOf([name, email, status, joined, region, country, rate], i) {
  return {
    id: `65e0c4a1f2b3d4000200b${(211 + i * 6).toString(16)}`,
    name,
    email,
    status,
    note: null,
    geolocation: JSON.stringify({ region, country }),
    created_at: joined,
    updated_at: daysBefore(-40, joined),
    last_seen_at: null,
    labels: [],
    subscriptions: [],
    tiers: [],
    newsletters: [NEWSLETTER],
    subscribed: true,
    comped: status === 'comped',
    avatar_image: null,
    email_count: 40 + i,
    email_opened_count: Math.round(((40 + i) * rate) / 100),
    email_open_rate: rate,
  };
}
