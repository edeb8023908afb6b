import type { Report } from '../model';
import { csvOf } from './csv';
import { fileName } from './file-name';
import { markdownOf } from './markdown';
import { pictureOf } from './picture';
import { fullReport, tabOf } from './session';

export const FORMATS = ['json', 'csv', 'markdown', 'picture'] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Record<Format, string> = { json: 'json', csv: 'csv', markdown: 'md', picture: 'png' };

/** Downloads what is known of the page as a file; false where that could not be made. */
export async function save(format: Format): Promise<boolean> {
  try {
    const report = await fullReport();
    if (!report) return false;
    download(await fileOf(format, report), fileName(report.page, ENDINGS[format]));
    return true;
  } catch {
    return false;
  }
}

function fileOf(format: Format, report: Report): Blob | Promise<Blob> {
  switch (format) {
    case 'json':
      return new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
    case 'csv':
      return new Blob([csvOf(report)], { type: 'text/csv' });
    case 'markdown':
      return new Blob([markdownOf(report)], { type: 'text/markdown' });
    case 'picture':
      return pictureOf(report, tabOf());
  }
}

/** The address of the file is freed when our page goes. */
function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  addEventListener('pagehide', () => URL.revokeObjectURL(link.href), { once: true });
}
