import { need } from '../dom.js';

/** The form at the foot: what is typed stays in the page. */
export function startLetter() {
  need('#letter').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = need('#email');
    if (field instanceof HTMLInputElement)
      need('#letter-answer').textContent = `We will write to ${field.value} soon.`;
  });
}
