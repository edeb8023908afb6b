import { expect, test } from 'vitest';
import { endpointName } from './endpoint-name';
import { message } from './testing/messages';

test('what is no address is called what it says', () => {
  expect(endpointName(message('{}', { url: 'http://[' }))).toBe('http://[');
});
