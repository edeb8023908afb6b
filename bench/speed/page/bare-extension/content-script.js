// The first text of the page, as a highlight: what the benchmark takes for a label.
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = new Range();
range.selectNodeContents(/** @type {Text} */ (texts.nextNode()));
CSS.highlights.set('bare', new Highlight(range));
