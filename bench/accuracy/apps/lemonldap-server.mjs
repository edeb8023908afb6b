// Whom a town's single sign-on knows to be signed in: invented, in the shape of its manager's API.

/** user, sessions: when each began, from where */
const SESSIONS = /** @type {const} */ ([
  ['anouk.leroy', [[1762180512, '10.20.4.17']]],
  [
    'adjoua',
    [
      [1762164007, '192.168.31.5'],
      [1762171289, '10.20.4.40'],
    ],
  ],
  ['bibliotheque', [[1761991200, '192.168.31.80']]],
  [
    'maelle.roux',
    [
      [1762160712, '10.20.4.17'],
      [1762179435, '203.0.113.9'],
      [1762083100, '10.20.7.2'],
    ],
  ],
  ['marc-olivier', [[1762177001, '10.20.9.14']]],
  [
    'mina.ortega',
    [
      [1762150000, '10.20.4.17'],
      [1762154321, '10.20.9.3'],
    ],
  ],
  ['zoe', [[1762175555, '2001:db8:17::4']]],
]);

/** @param {string} user @param {number} at */
const idOf = (user, at) => `${(at * 7919).toString(16)}c0${user.length}e41b7d${(at % 9973).toString(16)}`;

const ALL = SESSIONS.flatMap(([user, list]) =>
  list.map(([utime, ip]) => ({ ip, session: idOf(user, utime), user, utime })),
);

/** One session whole, as the portal keeps it. @param {typeof ALL[number]} one */
function wholeOf({ user, utime, ip, session }) {
  return {
    _auth: 'LDAP',
    _lastAuthnUTime: utime + 412,
    _loginHistory: {
      failedLogin: [{ _utime: utime - 77_340, error: 5, ipAddr: '198.51.100.23' }],
      successLogin: [
        { _utime: utime, ipAddr: ip },
        { _utime: utime - 91_275, ipAddr: '10.20.7.2' },
        { _utime: utime - 260_101, ipAddr: ip },
      ],
    },
    _passwordDB: 'LDAP',
    _session_id: session,
    _session_kind: 'SSO',
    _startTime: '20251103091247',
    _timezone: '1',
    _updateTime: '20251103142906',
    _user: user,
    _userDB: 'LDAP',
    _utime: utime,
    _whatToTrace: user,
    authenticationLevel: 2,
    cn: 'Maëlle Roux-Desjardins',
    departmentNumber: 14,
    dn: `uid=${user},ou=agents,dc=ville,dc=example`,
    employeeNumber: 20417,
    groups: 'agents; état civil; imprimantes',
    ipAddr: ip,
    mail: `${user}@ville.example`,
    manager: null,
    telephoneNumber: '+33 5 55 01 42 17',
    UA: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    uid: user,
  };
}

/** How many sessions have each key. @param {typeof ALL} sessions @param {(one: typeof ALL[number]) => string} keyOf */
function counted(sessions, keyOf) {
  const keys = [...new Set(sessions.map(keyOf))].sort();
  const values = keys.map((value) => ({
    count: sessions.filter((one) => keyOf(one) === value).length,
    value,
  }));
  return { count: values.length, result: 1, total: sessions.length, values };
}

/** @param {URL} address @returns {unknown} */
export function answerTo({ pathname, searchParams }) {
  const session = ALL.find((one) => pathname.endsWith(one.session));
  if (session) return wholeOf(session);
  if (!pathname.startsWith('/sessions/')) return undefined;
  const asked = searchParams.get('_whatToTrace') ?? '*';
  const grouped = searchParams.get('groupBy');
  const chosen = ALL.filter(({ user }) =>
    asked.endsWith('*') ? user.startsWith(asked.slice(0, -1)) : user === asked,
  );
  if (grouped) return counted(chosen, ({ user }) => (/substr/.test(grouped) ? String(user[0]) : user));
  const values = chosen.map((one) => ({ date: one.utime, session: one.session }));
  return { count: values.length, result: 1, total: values.length, values };
}
