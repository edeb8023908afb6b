import { Header } from './header';
import { Listening } from './listening';
import { Menu } from './menu';
import './popup.css';
import { Tabs } from '../ui/tabs';
import { number, t } from '../ui/text';
import { endpointsOf } from './endpoints';
import { Footer } from './footer';
import { Legend } from './legend';
import { overview, tab } from './session';
import { Share } from './share';
import { State } from './state';
import { inOwnTab } from './target-tab';
import { Timeline } from './timeline';
import { Unseen } from './unseen';

/** The whole popup: what the tab is doing, then what its page is made of. */
export function Popup() {
  return (
    <main class={inOwnTab ? 'popup own-tab' : 'popup'}>
      <Header />
      <State />
      <Findings />
    </main>
  );
}

function Findings() {
  const found = overview.value;
  const { state } = tab.value;
  if (!found?.summary || !found.page || state === 'off' || state === 'not-allowed') return null;
  const { summary, requests, view } = found;
  const endpoints = endpointsOf(requests);
  return (
    <>
      <section class="made-of" aria-label={t('popup_made_of')}>
        <Share summary={summary} />
        <Legend summary={summary} view={view} />
      </section>
      <Listening />
      <Tabs
        label={t('popup_details')}
        tabs={[
          {
            id: 'menu',
            title: t('popup_menu'),
            badge: number(endpoints.length),
            content: () => <Menu endpoints={endpoints} />,
          },
          { id: 'timeline', title: t('popup_timeline'), content: () => <Timeline requests={requests} /> },
          {
            id: 'unseen',
            title: t('popup_unseen'),
            badge: number(summary.unseen.length),
            content: () => <Unseen unseen={summary.unseen} />,
          },
        ]}
      />
      <Footer />
    </>
  );
}
