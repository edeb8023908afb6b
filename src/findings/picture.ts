import { browser } from '../browser/api';
import type { Report } from '../model';
import { percent, t } from '../ui/text';

const LABELS = ['backend', 'frontend', 'unsure'] as const;
/** Height of the strip under the picture, and its letters, in CSS px. */
const STRIP = 64;
const FONT = '14px system-ui, sans-serif';

/**
 * What one sees of the page, labels and all, with a strip below that says what they mean. Rejects where the tab is not in
 * front, or the browser does not let its picture be taken.
 */
export async function pictureOf(report: Report, tabId: number): Promise<Blob> {
  const { windowId, active, width = 0 } = await browser.tabs.get(tabId);
  if (!active) throw new Error('the tab is not in front');
  const picture = await loaded(await browser.tabs.captureVisibleTab(windowId, { format: 'png' }));
  const scale = width > 0 ? picture.width / width : devicePixelRatio;
  const canvas = new OffscreenCanvas(picture.width, picture.height + STRIP * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('there is nothing to draw on');
  pen.drawImage(picture, 0, 0);
  pen.translate(0, picture.height);
  pen.scale(scale, scale);
  drawStrip(pen, report, picture.width / scale);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Not by an `<img>`, which a page in the background never decodes, nor by `fetch`, which our policy forbids. */
function loaded(address: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}

type Pen = OffscreenCanvasRenderingContext2D;

function drawStrip(pen: Pen, { page, summary }: Report, width: number): void {
  const style = getComputedStyle(document.documentElement);
  pen.fillStyle = style.backgroundColor;
  pen.fillRect(0, 0, width, STRIP);
  pen.font = FONT;
  pen.fillStyle = style.color;
  pen.fillText(
    `${percent(summary.dataShare)} ${t('popup_share')} · ${page.url} · ${page.capturedAt}`,
    16,
    24,
    width - 32,
  );
  let at = 16;
  for (const label of LABELS) at = drawKey(pen, label, at, style.color);
}

/** One entry of the legend, with the line that the label has on the page. Returns where the next begins. */
function drawKey(pen: Pen, label: (typeof LABELS)[number], at: number, color: string): number {
  const words = `${t(`popup_label_${label}`)}: ${t(`popup_label_${label}_means`)}`;
  pen.strokeStyle = inkOf(label);
  pen.lineWidth = 3;
  pen.setLineDash({ backend: [], frontend: [3, 3], unsure: [8, 4] }[label]);
  pen.beginPath();
  pen.moveTo(at, 46);
  pen.lineTo(at + 26, 46);
  pen.stroke();
  pen.fillStyle = color;
  pen.fillText(words, at + 34, 50);
  return at + 34 + pen.measureText(words).width + 28;
}

/** The colour that a label has on this page of ours, in its scheme. */
function inkOf(label: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${label})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
