import { BatchInterceptor } from '@mswjs/interceptors';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { WebSocketInterceptor } from '@mswjs/interceptors/WebSocket';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';

const heard = [];
const interceptor = new BatchInterceptor({
  name: 'watcher',
  interceptors: [new FetchInterceptor(), new XMLHttpRequestInterceptor(), new WebSocketInterceptor()],
});
interceptor.on('response', async ({ response }) => heard.push(await response.clone().text()));
interceptor.on('connection', ({ server }) => {
  server.connect();
  server.addEventListener('message', ({ data }) => heard.push(data));
});
interceptor.apply();
