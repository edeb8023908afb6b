import { h } from '../dom.js';
import { formatAgo, formatFull } from '../format.js';
import { t } from '../translate.js';

/** @param {import('../../payloads').Comments} answer */
export function commentsPart({ comments, total_count }) {
  return h(
    'section',
    { className: 'comments', 'aria-labelledby': 'comments-title' },
    h(
      'header',
      {},
      h('h2', { id: 'comments-title', textContent: t('comments.title') }),
      h('p', {
        className: 'count',
        textContent: t('comments.count', { count: formatFull(total_count) }, total_count),
      }),
    ),
    h('ul', { className: 'voices' }, ...comments.map(commentCard)),
  );
}

/** @param {import('../../payloads').Comment} comment */
function commentCard({ author, text, created_at, likes }) {
  return h(
    'li',
    { className: 'comment card' },
    h('blockquote', { textContent: text }),
    h('p', { className: 'byline', textContent: `By ${author.display_name} · ${formatAgo(created_at)}` }),
    h('p', {
      className: 'likes',
      textContent: t('comments.likes', { count: formatFull(likes.total) }, likes.total),
    }),
  );
}
