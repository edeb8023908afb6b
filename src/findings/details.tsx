import type { Overview } from '../messages';
import type { Summary } from '../model';
import { Tabs } from '../ui/tabs';
import { number, t } from '../ui/text';
import { Learn } from './learn';
import { Menu } from './menu';
import { endpoints } from './session';
import { Timeline } from './timeline';
import { Unseen } from './unseen';

/** What the page called and when, what cannot be told of it, and what the words mean. */
export function Details({ found, summary }: { found: Overview; summary: Summary }) {
  return (
    <Tabs
      label={t('popup_details')}
      tabs={[
        {
          id: 'menu',
          title: t('popup_menu'),
          badge: number(endpoints.value.length),
          content: () => <Menu endpoints={endpoints.value} />,
        },
        {
          id: 'timeline',
          title: t('popup_timeline'),
          content: () => <Timeline requests={found.requests} />,
        },
        {
          id: 'unseen',
          title: t('popup_unseen'),
          badge: number(summary.unseen.length),
          content: () => <Unseen unseen={summary.unseen} />,
        },
        { id: 'learn', title: t('popup_learn'), content: () => <Learn found={found} /> },
      ]}
    />
  );
}
