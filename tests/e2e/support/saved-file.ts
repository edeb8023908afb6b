import type { Page } from 'puppeteer-core';

/** What the panel or popup would save: where a browser's downloads go is not told by both. */
export async function savedFile(
  panel: Page,
  format: 'json' | 'csv' | 'markdown' | 'picture',
): Promise<Buffer> {
  const bytes = await panel.evaluate(async (one) => {
    const file = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return '#';
      };
    });
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector<HTMLElement>(`[data-format=${one}]`)!.click();
    return [...new Uint8Array(await (await file).arrayBuffer())];
  }, format);
  return Buffer.from(bytes);
}
