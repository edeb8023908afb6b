import { describe, expect, it } from 'vitest';
import { page } from '../testing/page';
import { siblingLinkOf } from './sibling-link';

function linkOn(markup: string, url = 'https://shop.example/posts/plums'): string | null {
  return siblingLinkOf(page(markup, [], { url }));
}

describe('the link to another page of the same layout', () => {
  it.each([
    [
      'leads to an address of the same kind',
      '<a href="/about">a</a><a href="/posts/pears">b</a>',
      '/posts/pears',
    ],
    [
      'may differ in its query alone',
      '<a href="/show?id=4">a</a>',
      '/show?id=4',
      'https://shop.example/show?id=3',
    ],
    ['may be the next page', '<a href="/page/2" rel="next">more</a>', '/page/2', 'https://shop.example/'],
  ])('%s', (_, markup, found, url?: string) => {
    expect(linkOn(markup, url)).toBe(`https://shop.example${found}`);
  });

  it.each([
    ['leads to another site', '<a href="https://other.example/posts/pears">a</a>'],
    ['leads to the page itself', '<a href="/posts/plums#comments">a</a>'],
    ['does something', '<a href="/posts/delete" rel="nofollow">a</a>'],
    ['is no address', '<a href="javascript:void 0">a</a><a href="http://[">b</a>'],
  ])('is none that %s', (_, markup) => {
    expect(linkOn(markup)).toBeNull();
  });
});
