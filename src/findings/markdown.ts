import type { Report, ReportItem, ReportRequest } from '../model';
import { type MessageKey, number, percent, t } from '../ui/text';
import { hostOf } from './endpoints';
import { inCell } from './markdown-cell';

const MOST_ROWS = 500;

/** The report to be read: the share, the endpoints, and what of the page came from where (GitHub Flavored Markdown). */
export function markdownOf(report: Report): string {
  const { page, summary, requests } = report;
  const data = report.items.flatMap((item) => rowsOf(item, requests));
  return [
    `# ${inCell(page.title || hostOf(page.url) || page.url)}`,
    `<${page.url}> · ${page.capturedAt}`,
    t('report_contains'),
    `**${percent(summary.dataShare)}** ${t('popup_share')}.`,
    table(['report_label', 'report_count'], countsOf(summary)),
    `## ${t('popup_menu')}`,
    table(['report_endpoint', 'report_who', 'report_sent', 'report_shown'], requests.map(requestRow)),
    `## ${t('report_data')}`,
    table(['report_text', 'report_endpoint', 'report_path', 'report_value'], data.slice(0, MOST_ROWS)),
    ...(data.length > MOST_ROWS ? [t('report_more', number(data.length - MOST_ROWS))] : []),
  ].join('\n\n');
}

function countsOf(summary: Report['summary']): string[][] {
  return (['backend', 'mixed', 'frontend', 'unsure'] as const).map((name) => [
    t(`panel_label_${name}`),
    number(summary[name]),
  ]);
}

function requestRow({ method, name, url, party, fields }: ReportRequest): string[] {
  return [
    `${method} ${name}`,
    `${t(`popup_party_${party}`)} (${hostOf(url)})`,
    number(fields.sent),
    number(fields.shown),
  ];
}

function rowsOf(item: ReportItem, requests: ReportRequest[]): string[][] {
  return item.segments.flatMap(({ label, start, end, sources: [source] }) => {
    if (label !== 'backend' || !source) return [];
    const request = requests.find(({ id }) => id === source.requestId);
    return [
      [
        item.text.slice(start, end),
        request ? `${request.method} ${request.name}` : '',
        source.path,
        source.value,
      ],
    ];
  });
}

function table(titles: MessageKey[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(titles.map((title) => t(title))), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
