import { route } from '@react-router/dev/routes';

export default [route('artists/:slug', './routes/artist.jsx')];
