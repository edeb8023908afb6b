import { emptyPlan, Interceptor, type Plan } from './intercept.mjs';
import { requestName } from './leaves.mjs';

/** An application that is nowhere. */
export const TOY = {
  name: 'toy',
  version: '1',
  framework: '',
  shows: '',
  screens: [],
  start: () => Promise.reject(),
};

/** Renders of a page that draws one answer, for tests of what is found out about it. */
export function toyRenders<A>(
  answer: A,
  address: string,
  draw: (answer: A) => { id: string; node: string; text: string }[],
) {
  return {
    count: 0,
    each: <T, R>(items: T[], work: (item: T) => Promise<R>) => Promise.all(items.map(work)),
    async render(plan: Plan = emptyPlan()) {
      this.count++;
      const seen = new Interceptor(TOY, plan);
      const body = seen.rewritten(JSON.stringify(answer), requestName('GET', `http://toy.example${address}`));
      return { runs: draw(JSON.parse(body)), seen, failed: false };
    },
  };
}
