import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'));
const validate = new Ajv2020({
  allErrors: true,
  formats: { 'date-time': (text: string) => new Date(text).toISOString() === text },
}).compile(schema);

/** Where a report is not as docs/report.schema.json says, and how; empty when it is. */
export function faultsOf(report: unknown): string[] {
  validate(report);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}
