import { describe, expect, it } from 'vitest';
import { addressOf, angularAnswers, svelteKitAnswer } from './embedded-answers';

describe('an answer that the server gave itself', () => {
  it('is SvelteKit\u2019s, with the address beside it', () => {
    const text =
      '{"status":201,"statusText":"","headers":{"content-type":"application/json; charset=utf-8"},"body":"[1]"}';
    expect(svelteKitAnswer(text, '/api', false)).toEqual({
      url: '/api',
      status: 201,
      mime: 'application/json',
      text: '[1]',
    });
  });

  it('may be written as base64', () => {
    expect(svelteKitAnswer('{"status":200,"headers":{},"body":"WzFd"}', '/api', true)?.text).toBe('[1]');
  });

  it('is Angular\u2019s, apart from other state', () => {
    const text = '{"visits":3,"7de9":{"b":{"a":1},"h":{},"s":200,"st":"OK","u":"/api","rt":"json"}}';
    expect(angularAnswers(text)).toEqual({
      answers: [{ url: '/api', status: 200, mime: 'application/json', text: '{"a":1}' }],
      rest: '{"visits":3}',
    });
  });

  it.each(['', '{}', '[]', 'null', '{"a":{"u":1,"s":2,"b":3}}', '{"body":1}'])('is not in %s', (text) => {
    expect(angularAnswers(text)).toBeNull();
    expect(svelteKitAnswer(text, '/api', false)).toBeNull();
  });

  it('is told of the block that holds it where its address is none', () => {
    const told = (url: string) =>
      addressOf(
        { url, status: 200, mime: '', text: '' },
        'https://a.example/b/',
        'https://a.example/#script[1]',
      );
    expect(told('../api')).toBe('https://a.example/api');
    expect(told('http://[')).toBe('https://a.example/#script[1]');
  });
});
