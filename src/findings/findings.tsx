import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Overview, View } from '../messages';
import type { Summary } from '../model';
import { t } from '../ui/text';
import './findings.css';
import { Comparing } from './comparing';
import { Details } from './details';
import { Footer } from './footer';
import { Legend } from './legend';
import { Listening } from './listening';
import { Only } from './only';
import { gist, overview, tab } from './session';
import { Share } from './share';

/** What the page is made of, as the popup and the panel show it; nothing while that is not known. */
export function Findings() {
  const known = gist.value;
  const { state } = tab.value;
  if (!known?.summary || !known.page || state === 'off' || state === 'not-allowed') return null;
  return <Known view={known.view} summary={known.summary} />;
}

function Known({ view, summary }: { view: View; summary: Summary }) {
  const isDrawn = useSignal(false);
  // An effect comes after the next frame: what one looks for first is on the screen before the rest is made.
  useEffect(() => {
    isDrawn.value = true;
  }, [isDrawn]);
  return (
    <>
      <section class="made-of" aria-label={t('popup_made_of')}>
        <Share summary={summary} />
        <Legend summary={summary} view={view} />
        <Only view={view} />
      </section>
      {isDrawn.value && overview.value ? <Rest found={overview.value} summary={summary} /> : null}
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
