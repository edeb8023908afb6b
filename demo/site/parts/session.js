import { getByXhr } from '../api.js';
import { h, need } from '../dom.js';

/** Who is signed in, and how many messages wait. */
export async function startSession() {
  /** @type {import('../../payloads').Me} */
  const { user, inbox } = await getByXhr('/v1/me');
  need('#session').replaceChildren(
    h(
      'span',
      { className: 'bell' },
      h('span', { className: 'hidden', textContent: 'Unread messages:' }),
      bell(),
      h('b', { textContent: String(inbox.unread_count) }),
    ),
    h('span', { className: 'initials', 'aria-hidden': 'true', textContent: initials(user.display_name) }),
    h('span', { className: 'name', textContent: user.display_name }),
  );
}

/** @param {string} name */
function initials(name) {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}

function bell() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM10 19a2 2 0 0 0 4 0');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}
