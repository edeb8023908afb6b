import { Tabs } from '../ui/tabs';
import { number, t } from '../ui/text';
import './findings.css';
import { Comparing } from './comparing';
import { Footer } from './footer';
import { Learn } from './learn';
import { Legend } from './legend';
import { Listening } from './listening';
import { Menu } from './menu';
import { Only } from './only';
import { endpoints, overview, tab } from './session';
import { Share } from './share';
import { Timeline } from './timeline';
import { Unseen } from './unseen';

/** What the page is made of, as the popup and the panel show it; nothing while that is not known. */
export function Findings() {
  const found = overview.value;
  const { state } = tab.value;
  if (!found?.summary || !found.page || state === 'off' || state === 'not-allowed') return null;
  const { summary, requests, view } = found;
  return (
    <>
      <section class="made-of" aria-label={t('popup_made_of')}>
        <Share summary={summary} />
        <Legend summary={summary} view={view} />
        <Only view={view} />
      </section>
      <Listening />
      <Comparing />
      <Tabs
        label={t('popup_details')}
        tabs={[
          {
            id: 'menu',
            title: t('popup_menu'),
            badge: number(endpoints.value.length),
            content: () => <Menu endpoints={endpoints.value} />,
          },
          { id: 'timeline', title: t('popup_timeline'), content: () => <Timeline requests={requests} /> },
          {
            id: 'unseen',
            title: t('popup_unseen'),
            badge: number(summary.unseen.length),
            content: () => <Unseen unseen={summary.unseen} />,
          },
          { id: 'learn', title: t('popup_learn'), content: () => <Learn found={found} /> },
        ]}
      />
      <Footer />
    </>
  );
}
