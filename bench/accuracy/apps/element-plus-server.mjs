// What a forge says of a project that is invented, in the forms of GitHub's answers. Moments are reckoned from the start.

const START = Date.now();
const HOUR = 3_600_000;
/** @param {number} hours @param {number} [seconds] */
const ago = (hours, seconds = 0) =>
  new Date(START - hours * HOUR + seconds * 1000).toISOString().replace(/\.\d+/, '');
const PEOPLE = /** @type {const} */ ({
  huong: { login: 'huong-dt', id: 81_204, name: 'Đặng Thu Hương' },
  quan: { login: 'quanvo', id: 5_311_870, name: 'Võ Minh Quân' },
  my: { login: 'my.la', id: 22_945_613, name: 'La Thị Mỹ' },
  bot: { login: 'capnhat[bot]', id: 49_699_333, name: null },
});
const LABELS = /** @type {const} */ ({
  bug: { id: 31, name: 'lỗi', color: 'd73a4a' },
  map: { id: 32, name: 'bản đồ', color: '0e8a16' },
  data: { id: 35, name: 'dữ liệu tuyến', color: '5319e7' },
  easy: { id: 40, name: 'dễ bắt đầu', color: '7057ff' },
});
const MILESTONE = {
  number: 9,
  title: 'Tết 2027',
  open_issues: 14,
  closed_issues: 37,
  due_on: '2027-01-31T17:00:00Z',
};
/** number, title, who, labels, hours since, since changed, comments, milestone, assignees, text, thumbs, hearts */
const ISSUES = /** @type {const} */ ([
  [
    ...[
      1847,
      'Tuyến 86 hiện sai hướng khi qua cầu Nhật Tân',
      'huong',
      ['bug', 'map'],
      5.2,
      1.1,
      12,
      true,
      ['quan', 'my'],
    ],
    ...['- [x] Ghi lại toạ độ\n- [x] So với bản giấy\n- [ ] Sửa dữ liệu\n- [ ] Thử trên máy cũ', 9, 2],
  ],
  [...[1843, 'Cho phép lưu bến hay đi', 'my', ['easy'], 53, 27, 0, false, [], 'Mình hay đi ba bến.', 31, 14]],
  [
    ...[1839, 'Giờ chuyến cuối lệch 60 phút ở múi giờ khác', 'quan', ['bug'], 101, 75, 4, true, ['huong']],
    ...['- [x] Viết phép thử\n- [x] Đọc giờ theo UTC+7\n- [x] Gỡ mã cũ', 3, 0],
  ],
  [
    ...[
      1822,
      'Cập nhật thư viện lược đồ từ 3.1.4 lên 3.2.0',
      'bot',
      [],
      196,
      195,
      1,
      false,
      [],
      'Tự động.',
      0,
      0,
    ],
  ],
  [
    ...[
      1790,
      'Thêm tuyến thuyền trên sông Hồng',
      'huong',
      ['data', 'map'],
      700,
      650,
      28,
      true,
      ['my'],
      'Xem tài liệu.',
      57,
      23,
    ],
  ],
  [
    ...[
      1688,
      'In bảng giờ ra khổ A5',
      'my',
      ['easy', 'data'],
      3400,
      1500,
      7,
      false,
      [],
      '- [ ] Chọn phông chữ',
      6,
      1,
    ],
  ],
]);

export const issues = () =>
  ISSUES.map(
    ([number, title, who, labels, since, changed, comments, planned, assignees, body, thumbs, hearts]) => ({
      ...{
        id: 1_900_000_000 + number * 71,
        number,
        title,
        state: 'open',
        user: PEOPLE[who],
        labels: labels.map((one) => LABELS[one]),
      },
      ...{
        comments,
        milestone: planned ? MILESTONE : null,
        assignees: assignees.map((one) => PEOPLE[one]),
        body,
      },
      ...{ created_at: ago(since), updated_at: ago(changed) },
      reactions: { total_count: thumbs + hearts, '+1': thumbs, heart: hearts },
    }),
  );

export const repository = () => ({
  ...{
    id: 447_120_933,
    full_name: 'duongpho/xebuyt',
    description: 'Bản đồ xe buýt Hà Nội, chạy được khi không có mạng',
  },
  ...{
    stargazers_count: 12_864,
    forks_count: 947,
    subscribers_count: 203,
    open_issues_count: 218,
    size: 48_213,
  },
  ...{
    license: { key: 'eupl-1.2', name: 'European Union Public License 1.2', spdx_id: 'EUPL-1.2' },
    default_branch: 'chính',
  },
  ...{ pushed_at: ago(2.4), created_at: '2019-03-08T02:15:44Z', topics: ['gtfs', 'ngoại tuyến', 'hà-nội'] },
});
export const languages = () => ({ TypeScript: 812_345, Rust: 240_118, CSS: 61_902, HTML: 9_417 });
export const closed = () => ({ total_count: 1603, incomplete_results: false });
export const milestones = () => [
  MILESTONE,
  { number: 11, title: 'Bản 5', open_issues: 22, closed_issues: 3, due_on: null },
];
export const release = () => ({
  ...{ tag_name: 'v4.8.1', name: 'Mùa sen', published_at: ago(420), author: PEOPLE.quan },
  assets: [
    { name: 'xebuyt-4.8.1.apk', size: 23_871_104, download_count: 41_302 },
    { name: 'xebuyt-4.8.1.zip', size: 8_402_775, download_count: 1289 },
  ],
});

const COMMITS = /** @type {const} */ ([
  ['9f31c07be2a94d15', 'Đọc giờ theo UTC+7\n\nMáy ở nước khác từng lệch một giờ.', 'quan', 98],
  ['c4d80a6613fe0b72', 'Viết phép thử cho chuyến cuối', 'quan', 97],
  ['08b7e915d2c64fa3', 'Gỡ mã cũ của múi giờ (#1839)', 'my', 76],
]);
/** name, seconds that it took, conclusion */
const CHECKS = /** @type {const} */ ([
  ['kiểm kiểu', 47, 'success'],
  ['phép thử (ubuntu)', 312, 'success'],
  ['phép thử (windows)', 755, 'failure'],
  ['đóng gói', 128, 'success'],
  ['xem trước', 0, 'skipped'],
]);
const FILES = /** @type {const} */ ([
  ['src/gio/mui-gio.ts', 64, 210, 'modified'],
  ['src/gio/chuyen-cuoi.test.ts', 118, 0, 'added'],
  ['docs/gio.md', 7, 3, 'modified'],
  ['src/gio/cu.ts', 0, 341, 'removed'],
]);

export const pull = () => ({
  ...{
    number: 1841,
    title: 'Giờ chuyến cuối theo giờ Hà Nội',
    state: 'open',
    draft: false,
    user: PEOPLE.quan,
  },
  ...{ body: 'Sửa **#1839**. Giờ được đọc theo `UTC+7`.', created_at: ago(96), mergeable_state: 'blocked' },
  ...{ head: { ref: 'sua-gio-cuoi', sha: COMMITS[2][0] }, base: { ref: 'chính' }, commits: COMMITS.length },
  ...{
    additions: 189,
    deletions: 554,
    changed_files: FILES.length,
    requested_reviewers: [PEOPLE.huong],
    comments: 3,
  },
});
export const commits = () =>
  COMMITS.map(([sha, message, who, since]) => ({
    ...{
      sha,
      commit: { message, author: { name: PEOPLE[who].name, date: ago(since) } },
      author: PEOPLE[who],
    },
  }));
export const checks = () => ({
  total_count: CHECKS.length,
  check_runs: CHECKS.map(([name, took, conclusion], i) => ({
    ...{ id: 30_114_700_000 + i * 13, name, status: 'completed', conclusion },
    ...{ started_at: ago(75.5 - i / 100), completed_at: ago(75.5 - i / 100, took) },
  })),
});
export const files = () =>
  FILES.map(([filename, additions, deletions, status]) => ({
    ...{ filename, status, additions, deletions, changes: additions + deletions },
  }));
export const reviews = () => [
  { id: 81, user: PEOPLE.my, state: 'APPROVED', submitted_at: ago(71), body: 'Chạy tốt trên máy tôi.' },
  {
    id: 84,
    user: PEOPLE.huong,
    state: 'CHANGES_REQUESTED',
    submitted_at: ago(49),
    body: 'Thiếu phép thử cho đêm giao thừa.',
  },
];
