// Hexo in its own theme: `<time>`, microformats, sidebars of tags, categories and archives.
import { hexoBlog } from './hexo-blog.mjs';

export default hexoBlog({ name: 'hexo', theme: 'landscape', version: '1.1.0', port: 47453 });
