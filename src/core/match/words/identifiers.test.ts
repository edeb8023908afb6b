/** Which fields are named as identifiers are. */
import { expect, it } from 'vitest';
import { isIdentifier } from './identifiers';

it.each(['id', 'userId', 'user_id', 'userid', 'NodeID', 'slug', 'uuid', 'apiKey', 'pid', 'albumid'])(
  '%s is',
  (key) => {
    expect(isIdentifier(key)).toBe(true);
  },
);

it.each(['paid', 'amountPaid', 'amount_paid', 'isValid', 'bid', 'grid', 'solid', 'name', 'ideas', 0])(
  '%s is not',
  (key) => {
    expect(isIdentifier(key)).toBe(false);
  },
);
