import { type Running, send, serve } from '../serve';
import answers from './answers.json';

/** A component as Livewire's own server wrote it into the document, and what that answered to a click (`capture/livewire.mjs`). */
export function start(): Promise<Running> {
  return serve('livewire', { '/livewire/update': send('application/json', answers.update) }, (page) =>
    page.replace('<!-- what Livewire writes -->', () => answers.document.replace(/^.*?(?=<div)/, '')),
  );
}
