// Hexo in another theme: microdata, a sidebar with counts, a table of contents.
import { hexoBlog } from './hexo-blog.mjs';

export default hexoBlog({ name: 'hexo-next', theme: 'next', version: '8.29.0', port: 47457 });
