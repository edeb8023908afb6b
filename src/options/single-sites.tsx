import { signal } from '@preact/signals';
import { browser } from '../browser/api';
import { t } from '../ui/text';

/** Match patterns of the sites that were allowed one by one. */
const sites = signal<string[]>([]);

async function look(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  sites.value = origins.filter((origin) => origin !== '<all_urls>' && !origin.includes('://*/'));
}

export function followSites(): void {
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  void look();
}

/** Those sites, each to be forgotten again. */
export function SingleSites() {
  if (sites.value.length === 0) return null;
  return (
    <>
      <p>{t('options_sites_some')}</p>
      <ul class="single-sites">
        {sites.value.map((origin) => (
          <li key={origin}>
            <bdi class="code">{hostOf(origin)}</bdi>
            <button
              type="button"
              aria-label={t('options_sites_remove', hostOf(origin))}
              onClick={() => void browser.permissions.remove({ origins: [origin] })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function hostOf(origin: string): string {
  return origin.replace(/^[*\w]+:\/\//, '').replace(/\/\*$/, '');
}
