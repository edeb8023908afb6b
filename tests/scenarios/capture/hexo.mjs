/** Pages of Hexo's: the head is what its own `open_graph` helper writes, the rest a theme of one file. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Hexo from 'hexo';
import { write } from './write.mjs';

/** @param {string} options of the helper */
const theme = (options) => `<!doctype html>
<html lang="<%= config.language %>">
<head>
<meta charset="utf-8">
<title><%= page.title %> | <%= config.title %></title>
<%- open_graph(${options}) %>
</head>
<body data-ready>
<header><a href="<%= url_for('/') %>"><%= config.title %></a></header>
<article>
<h1><%= page.title %></h1>
<p>Written by <b><%= page.author %></b></p>
<%- page.content %>
</article>
<footer>Notes for who sails here</footer>
</body>
</html>
`;
const POST = `---
title: The lantern of Skarvøy is out
date: 2026-03-09T07:20:00.000Z
updated: 2026-03-09T07:20:00.000Z
author: Solveig Aune
tags: [Lanterns, Terningen]
---
Ships pass Terningen without a light until the keeper is back.
`;
const SETTINGS = `title: Harbour notes
author: Solveig Aune
language: en
timezone: UTC
url: http://notes.example
permalink: :name/
theme: one-file
`;

const folder = mkdtempSync(join(tmpdir(), 'hexo-'));
const files = {
  'package.json': JSON.stringify({
    hexo: {},
    dependencies: { 'hexo-renderer-ejs': '*', 'hexo-renderer-marked': '*' },
  }),
  '_config.yml': SETTINGS,
  'source/_posts/lantern.md': POST,
  'source/_posts/website.md': POST.replace('title:', 'layout: website\ntitle:'),
  'themes/one-file/layout/post.ejs': theme(''),
  'themes/one-file/layout/website.ejs': theme("{ type: 'website' }"),
};
for (const [name, said] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), said);
}
symlinkSync(fileURLToPath(new URL('./node_modules', import.meta.url)), join(folder, 'node_modules'));
const hexo = new Hexo(folder, { silent: true });
await hexo.init();
await hexo.load();
const [article, website] = await Promise.all(
  ['lantern/', 'website/'].map((page) => text(hexo.route.get(page))),
);
write('open-graph', { article, website });
await hexo.exit();
rmSync(folder, { recursive: true });
