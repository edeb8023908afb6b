import { fileName } from './file-name';
import { fullReport } from './session';

/** Downloads the whole report as a file. The address of the file is freed when the popup goes. */
export async function saveReport(): Promise<void> {
  const report = await fullReport();
  if (!report) return;
  const file = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName(report.page);
  link.click();
  addEventListener('pagehide', () => URL.revokeObjectURL(link.href), { once: true });
}
