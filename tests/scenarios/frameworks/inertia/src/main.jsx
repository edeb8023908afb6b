import { createInertiaApp } from '@inertiajs/react';
import { createRoot } from 'react-dom/client';
import Artist from './pages/artist.jsx';

createInertiaApp({
  resolve: () => Artist,
  setup: ({ el, App, props }) => createRoot(el).render(<App {...props} />),
});
