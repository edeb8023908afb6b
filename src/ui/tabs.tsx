import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import './tabs.css';

export interface Tab {
  id: string;
  title: string;
  /** Shown small beside the title. */
  badge?: string;
  content: () => ComponentChildren;
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Which tab a key moves to from `index`, or -1. In right-to-left writing the arrows change places. */
function target(key: string, index: number, count: number, rtl: boolean): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEP[key];
  return step === undefined ? -1 : (index + (rtl ? -step : step) + count) % count;
}

/** Tabs after the ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): arrows move, only the open one is a tab stop. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const chosen = useSignal(tabs[0]!.id);
  const index = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen.value),
  );
  const open = tabs[index]!;

  function move(event: KeyboardEvent): void {
    const to = target(event.key, index, tabs.length, document.dir === 'rtl');
    const tab = tabs[to];
    if (!tab) return;
    event.preventDefault();
    chosen.value = tab.id;
    document.getElementById(`tab-${tab.id}`)?.focus();
  }

  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab === open}
            aria-controls="tab-panel"
            tabIndex={tab === open ? 0 : -1}
            onClick={() => {
              chosen.value = tab.id;
            }}
          >
            {tab.title}
            {tab.badge ? <span class="badge">{tab.badge}</span> : null}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${open.id}`}>
        {open.content()}
      </div>
    </div>
  );
}
