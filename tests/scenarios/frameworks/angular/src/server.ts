import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';
import express from 'express';
import { artistBySlug, artists } from '../catalogue.mjs';

const app = express();
const engine = new AngularNodeAppEngine();

app.get('/api/artists/:slug', (request, response) => {
  const { slug } = request.params;
  response.json({ ...artistBySlug(slug), next: artists.find((artist) => artist.slug !== slug)?.slug });
});
app.use(express.static('dist/browser', { index: false }));
app.use((request, response, next) => {
  engine
    .handle(request)
    .then((answer) => (answer ? writeResponseToNodeResponse(answer, response) : next()))
    .catch(next);
});
if (process.env.PORT) app.listen(Number(process.env.PORT));

export const reqHandler = createNodeRequestHandler(app);
