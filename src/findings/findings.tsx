import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Overview } from '../messages';
import type { Summary } from '../model';
import { t } from '../ui/text';
import './findings.css';
import { Comparing } from './comparing';
import { Details } from './details';
import { Footer } from './footer';
import { Legend } from './legend';
import { Listening } from './listening';
import { Only } from './only';
import { overview, tab } from './session';
import { Share } from './share';

/** What the page is made of, as the popup and the panel show it; nothing while that is not known. */
export function Findings() {
  const found = overview.value;
  const { state } = tab.value;
  if (!found?.summary || !found.page || state === 'off' || state === 'not-allowed') return null;
  return <Known found={found} summary={found.summary} />;
}

function Known({ found, summary }: { found: Overview; summary: Summary }) {
  const isDrawn = useSignal(false);
  // An effect comes after the next frame: what one looks for first is on the screen before the rest is made.
  useEffect(() => {
    isDrawn.value = true;
  }, [isDrawn]);
  return (
    <>
      <section class="made-of" aria-label={t('popup_made_of')}>
        <Share summary={summary} />
        <Legend summary={summary} view={found.view} />
        <Only view={found.view} />
      </section>
      {isDrawn.value ? <Rest found={found} summary={summary} /> : null}
    </>
  );
}

function Rest({ found, summary }: { found: Overview; summary: Summary }) {
  return (
    <>
      <Listening />
      <Comparing />
      <Details found={found} summary={summary} />
      <Footer />
    </>
  );
}
