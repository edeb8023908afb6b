// OpenList's interface, over disks and files that are invented. Solid; a listing in Chinese: what is used of each disk, sizes, moments, counts.
import path from 'node:path';
import { unpackNpm } from '../host/install.mjs';
import { listen } from '../host/listen.mjs';
import { sendFile, sendJson } from '../host/send.mjs';
import { settle } from '../page/settle.mjs';

const VERSION = '4.2.6';
const SEED = 1;
const PORT = 47493;
const G = 1024 ** 3;

/** name, in use, whole, changed */
const DISKS = /** @type {const} */ ([
  ['乡音录音', 1_438.62 * G, 3_726 * G, '2025-11-02T01:14:37Z'],
  ['老照片', 412.9 * G, 931.5 * G, '2025-10-27T13:40:05Z'],
  ['谱牒', 0, 0, '2025-09-18T06:22:51Z'],
]);
/** name, size, changed, kind */
const FILES = /** @type {const} */ ([
  ['渡口采访 2025-10-19.flac', 734_206_518, '2025-10-19T09:31:48Z', 3],
  ['目录（第三稿）.xlsx', 1_887_204, '2025-11-14T22:05:16Z', 0],
  ['祠堂立面图.pdf', 24_951_330, '2025-08-30T03:47:22Z', 0],
  ['family-tree.svg', 96_477, '2025-11-09T17:58:40Z', 5],
  ['说明.txt', 812, '2025-06-04T11:09:03Z', 4],
  ['水碾修缮.mp4', 6_120_443_902, '2025-07-21T08:26:34Z', 2],
]);
const NOTE = '录音每月第一个星期日整理一次。缺页请写信给阿蓉，电话 0597-5550-184。';
const SETTINGS = {
  site_title: '汀江口述史',
  version: 'v4.1.8',
  logo: '/favicon.svg',
  favicon: '/favicon.svg',
  announcement: '',
  main_color: '#1890ff',
  home_icon: '🏠',
  home_container: 'max_980px',
  pagination_type: 'all',
  default_page_size: '30',
  search_index: 'none',
  hide_files: '',
  allow_indexed: 'false',
  allow_mounted: 'true',
  audio_autoplay: 'true',
  video_autoplay: 'true',
  readme_autorender: 'true',
  filter_readme_scripts: 'true',
  package_download: 'true',
  iframe_previews: '{}',
  external_previews: '{}',
  text_types: 'txt,md,json',
  audio_types: 'mp3,flac,ogg',
  video_types: 'mp4,mkv',
  image_types: 'jpg,png,svg',
  proxy_types: '',
};
const ME = {
  id: 2,
  username: 'guest',
  password: '',
  base_path: '/',
  role: [1],
  disabled: false,
  permission: 0,
  sso_id: '',
  otp: false,
};

/** @type {import('./app.mjs').App} */
export default {
  name: 'openlist',
  version: `${VERSION}/${SEED}`,
  framework: 'Solid',
  shows:
    'a listing in Chinese: what is used of each disk in one text, sizes, moments in another time zone, counts and sums, a note',
  eyes: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  async start() {
    const files = path.join(
      await unpackNpm('openlist', `@openlist-frontend/openlist-frontend@${VERSION}`),
      'dist',
    );
    return listen(PORT, async (request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/'))
        return sendJson(answer, { code: 200, message: 'success', data: answerTo(pathname.slice(4)) });
      return sendFile(answer, files, /\.\w+$/.test(pathname) ? pathname : 'index.html');
    });
  },
  screens: [
    {
      name: 'files',
      async open(page, url) {
        // What its settings keep in the browser: counts below the list, and use of disks as text.
        await page.addInitScript(() => {
          localStorage.setItem('show_count_msg', 'visible');
          localStorage.setItem('show_disk_usage_in_plain_text', 'true');
          localStorage.setItem(
            'local_settings',
            JSON.stringify({ show_count_msg: 'visible', show_disk_usage_in_plain_text: 'true' }),
          );
        });
        await page.goto(`${url}/`);
        await page.waitForSelector('.list > :nth-child(5) .list-item', { timeout: 10_000 });
        await settle(page, { mostMs: 5_000 });
      },
    },
  ],
};

/** What its server answers (https://fox.oplist.org). @param {string} pathname */
function answerTo(pathname) {
  if (pathname === '/public/settings') return SETTINGS;
  if (pathname === '/me') return ME;
  if (pathname === '/fs/list') return listing();
  if (pathname === '/fs/get')
    return {
      ...folder('root', '2025-01-01T00:00:00Z'),
      raw_url: '',
      readme: NOTE,
      header: '',
      provider: 'unknown',
      related: null,
    };
  return [];
}

/** @param {string} name @param {string} modified */
function folder(name, modified) {
  return {
    id: '',
    path: `/${name}`,
    name,
    size: 0,
    is_dir: true,
    modified,
    created: modified,
    sign: '',
    thumb: '',
    type: 1,
    hashinfo: 'null',
    hash_info: null,
  };
}

function listing() {
  const disks = DISKS.map(([name, used_space, total_space, modified]) => ({
    ...folder(name, modified),
    ...(total_space
      ? {
          mount_details: {
            driver_name: 'Local',
            total_space,
            used_space,
            free_space: total_space - used_space,
          },
        }
      : {}),
  }));
  const files = FILES.map(([name, size, modified, type]) => ({
    ...folder(name, modified),
    size,
    is_dir: false,
    type,
  }));
  const content = [...disks, ...files];
  return {
    content,
    total: content.length,
    readme: NOTE,
    header: '',
    write: false,
    write_content_bypass: false,
    provider: 'unknown',
  };
}
