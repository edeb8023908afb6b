import { Findings } from '../findings/findings';
import { Header } from '../findings/header';
import { State } from '../findings/state';
import './popup.css';

/** The whole popup: what the tab is doing, then what its page is made of. */
export function Popup() {
  return (
    <main class="popup">
      <Header />
      <State />
      <Findings />
    </main>
  );
}
