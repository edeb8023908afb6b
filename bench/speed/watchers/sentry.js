import { browserTracingIntegration, init, replayIntegration } from '@sentry/browser';

// As its documentation sets it up for a person who wants to see bodies; what it sends goes nowhere.
init({
  dsn: 'https://key@sentry.invalid/1',
  tracesSampleRate: 1,
  replaysSessionSampleRate: 1,
  replaysOnErrorSampleRate: 1,
  integrations: [
    browserTracingIntegration(),
    replayIntegration({ networkDetailAllowUrls: [/./], networkCaptureBodies: true }),
  ],
  transport: () => ({ send: async () => ({ statusCode: 200 }), flush: async () => true }),
});
