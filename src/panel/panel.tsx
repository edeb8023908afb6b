import { Findings } from '../findings/findings';
import { Header } from '../findings/header';
import { State } from '../findings/state';
import './panel.css';
import { Results } from './results';
import { Search } from './search';
import { query } from './searching';

/** The side panel: what the popup shows, of whichever tab one looks at, and a search. */
export function Panel() {
  return (
    <main class="panel">
      <Header />
      <State />
      <Search />
      {query.value.trim() === '' ? <Findings /> : <Results />}
    </main>
  );
}
