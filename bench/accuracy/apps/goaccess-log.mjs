// What a seed library's server wrote down while people looked at it: invented.

/** Who came, with what. */
const PEOPLE = [
  [
    '203.0.113.18',
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    'https://taimed.example.ee/',
  ],
  [
    '198.51.100.7',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'https://foorum.example.fi/siemenet',
  ],
  [
    '203.0.113.201',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    '-',
  ],
  [
    '2001:db8:41::9',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
    'https://taimed.example.ee/',
  ],
  [
    '192.0.2.66',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36',
    'https://nahkuri.example.org/lingid',
  ],
  [
    '198.51.100.93',
    'Mozilla/5.0 (X11; Fedora; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    'https://foorum.example.fi/siemenet',
  ],
];

/** what, bytes, how it ended, milliseconds */
const PAGES = /** @type {const} */ ([
  ['/seemned/rukkilill', 48_213, 200, 212.4],
  ['/seemned/kurereha?lk=2', 31_877, 200, 1_340.9],
  ['/vahetus/külaline', 9_402, 301, 38.7],
  ['/pildid/kullerkupp-suur.tif', 7_904_551, 200, 4_871.2],
  ['/otsing?q=must+leeder', 22_640, 200, 688.3],
  ['/seemned/hundinui', 512, 404, 12.6],
  ['/kataloog/2025.csv', 1_263_005, 200, 2_950.1],
  ['/sisene', 0, 503, 30_004.8],
]);

/** day of June, hour, minute, second, who, what */
const VISITS = [
  [17, '05:12:41', 0, 0],
  [17, '05:13:02', 0, 3],
  [17, '05:40:17', 1, 0],
  [17, '09:02:55', 2, 1],
  [17, '18:44:09', 0, 4],
  [18, '06:31:20', 3, 0],
  [18, '06:31:58', 3, 1],
  [18, '06:33:11', 3, 3],
  [18, '11:27:46', 4, 2],
  [18, '11:28:03', 4, 5],
  [18, '14:09:30', 1, 6],
  [18, '14:10:12', 1, 6],
  [18, '20:51:37', 5, 0],
  [19, '07:15:04', 0, 0],
  [19, '07:16:44', 0, 1],
  [19, '12:00:01', 5, 7],
  [19, '16:38:29', 3, 4],
  [19, '21:22:13', 2, 0],
  [20, '04:58:50', 4, 0],
  [20, '04:59:32', 4, 3],
  [20, '05:00:16', 4, 1],
  [20, '10:47:08', 1, 0],
  [20, '10:48:59', 1, 4],
  [20, '10:49:20', 1, 3],
  [20, '10:51:02', 1, 6],
  [20, '15:33:33', 0, 5],
  [20, '15:34:10', 0, 2],
  [20, '22:05:54', 5, 0],
  [21, '08:19:25', 2, 0],
  [21, '08:20:47', 2, 4],
  [21, '13:06:12', 3, 7],
  [21, '13:07:58', 3, 0],
]; // prettier-ignore

/** Lines as `%h [%d/%b/%Y:%H:%M:%S] "%r" %s %b "%R" "%u" %D`. */
export const LOG = VISITS.map(([day, time, who, what]) => {
  const [host, agent, from] = PEOPLE[Number(who)] ?? [];
  const [path, bytes, status, ms] = PAGES[Number(what)] ?? ['', 0, 0, 0];
  const took = Math.round(ms * 1000 * (1 + Number(String(time).slice(-2)) / 97));
  return `${host} - - [${day}/Jun/2025:${time} +0000] "GET ${encodeURI(path)} HTTP/1.1" ${status} ${bytes} "${from}" "${agent}" ${took}\n`;
}).join('');
