import type { ReportRequest } from '../model';
import { Explained, Hint } from '../ui/explained';
import { LongList } from '../ui/long-list';
import { duration, number, t, tCount } from '../ui/text';
import { type Bar, barsOf, mostInFlight, PHASES, type Phase } from './loading';
import './timeline.css';

/** When the data loaded: one section per phase, each with a scale of its own. */
export function Timeline({ requests }: { requests: ReportRequest[] }) {
  const bars = barsOf(requests);
  if (bars.length === 0) return <p class="quiet-text">{t('popup_no_requests')}</p>;
  const most = mostInFlight(bars);
  return (
    <>
      <Hint>{t('popup_timeline_hint')}</Hint>
      {[...screensOf(bars)].map(([n, screen]) => (
        <Screen key={n} n={n} bars={screen} />
      ))}
      {most > 0 ? (
        <p class="small quiet-text">
          <Explained>{tCount('popup_in_flight', most)}</Explained>
        </p>
      ) : null}
    </>
  );
}

function screensOf(bars: Bar[]): Map<number, Bar[]> {
  return Map.groupBy(bars, ({ screen }) => screen.n);
}

/** One screen of a single-page app: its phases; the first needs no title. */
function Screen({ n, bars }: { n: number; bars: Bar[] }) {
  const url = bars[0]?.screen.url ?? '';
  return (
    <>
      {n > 1 ? (
        <h2 class="screen">
          {t('popup_screen', number(n))} <bdi class="quiet-text small">{pathOf(url)}</bdi>
        </h2>
      ) : null}
      {PHASES.map((phase) => (
        <Section key={phase} phase={phase} bars={bars.filter((bar) => bar.phase === phase)} />
      ))}
    </>
  );
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? url;
}

function Section({ phase, bars }: { phase: Phase; bars: Bar[] }) {
  if (bars.length === 0) return null;
  const from = bars[0]!.startedMs;
  const to = Math.max(...bars.map((bar) => bar.finishedMs));
  return (
    <section class="phase">
      <h2>
        {t(`popup_phase_${phase}`)}
        <span class="small quiet-text">{t('popup_from_to', duration(from), duration(to))}</span>
      </h2>
      <LongList
        items={bars}
        first={20}
        rowClass="bar-row small"
        keyOf={({ id }) => id}
        row={(bar) => <BarRow bar={bar} from={from} to={to} />}
      />
    </section>
  );
}

function BarRow({ bar, from, to }: { bar: Bar; from: number; to: number }) {
  const length = Math.max(1, to - from);
  const start = (100 * (bar.startedMs - from)) / length;
  const width = (100 * (bar.finishedMs - bar.startedMs)) / length;
  return (
    <>
      <span class="bar-name">
        <bdi>{bar.name}</bdi>
        {bar.count > 1 ? <span class="quiet-text">{` ×${number(bar.count)}`}</span> : null}
      </span>
      <span class="bar-track" aria-hidden="true">
        <span
          class={`bar bar-${bar.phase}`}
          style={{ insetInlineStart: `min(${start}%, 100% - 3px)`, inlineSize: `${width}%` }}
        />
      </span>
      <span class="visually-hidden">
        {t('popup_from_to', duration(bar.startedMs), duration(bar.finishedMs))}
      </span>
    </>
  );
}
