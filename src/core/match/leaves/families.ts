/** Families: lists that hold the same kind of object, as the pages of one list do. */
import type { Exchange, PayloadNode } from '../../../model';
import { ensure } from '../../grouping';
import { isListLike } from './record-lists';
import type { Siblings } from './sibling-answers';

/** Names of the lists that objects belong to, with indices and dictionary keys as `*`: pages of one list are one family. */
export class Families {
  private readonly known = new Map<PayloadNode, string>();

  constructor(
    readonly siblings: Siblings,
    private readonly exchanges: readonly Exchange[],
  ) {}

  of(record: PayloadNode): string {
    return ensure(this.known, record, () => this.named(record));
  }

  private named(record: PayloadNode): string {
    let path = '';
    for (let at = record; ; at = at.parent) {
      const sibling = this.siblings.get(at);
      if (sibling !== undefined) return `${sibling} ${path}`;
      if (!at.parent) break;
      path = `.${isListLike(at.parent) ? `*${kindOf(at)}` : String(at.key)}${path}`;
    }
    const { method, url } = this.exchanges[record.exchange]!;
    return `${method} ${endpointOf(url)} ${path}`;
  }
}

/** Of what JSON:API sends along with the objects that were asked for (`included`), of what kind it is: it is in one list, whatever it is. */
function kindOf({ parent, leaves }: PayloadNode): string {
  const isAlong = parent?.key === 'included' && parent.parent?.parent === null;
  return isAlong ? `<${leaves.find(({ key }) => key === 'type')?.value ?? ''}>` : '';
}

/** An address without its query and with numbers and long ids as `*`. */
export function endpointOf(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/(?:\d+|[0-9a-f-]{16,})(?=\/|$)/gi, '/*');
}
