// Runs in the page: what an ordinary application does with answers. Keeps nothing, so that what stays is the watcher's.
{
  const LANES = 6;
  const seen = /** @type {HTMLElement} */ (document.getElementById('seen'));
  let items = 0;

  /** Does `work` so many times, as many at once as a browser opens connections. @param {number} count @param {(at: number) => Promise<void>} work */
  async function times(count, work) {
    let next = 0;
    const lane = async () => {
      while (next < count) await work(next++);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** @param {number} count */
  function show(count) {
    items += count;
    seen.textContent = String(items);
  }

  /** @param {string} url */
  async function load(url) {
    const response = await fetch(url);
    const data = await response.json();
    show(data.items.length);
  }

  /** @param {string} url @returns {Promise<void>} */
  function loadByXhr(url) {
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', url);
      xhr.onload = () => {
        show(JSON.parse(xhr.responseText).items.length);
        resolve();
      };
      xhr.onerror = reject;
      xhr.send();
    });
  }

  /** @param {string} url */
  async function readerOf(url) {
    const { body } = await fetch(url);
    return /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
  }

  /** @param {string} url */
  async function readChunks(url) {
    const decoder = new TextDecoder();
    const reader = await readerOf(url);
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      show(decoder.decode(value, { stream: true }).split('\n').length - 1);
    }
  }

  /** @param {number} count @returns {Promise<void>} */
  function hearMessages(count) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(location.origin.replace('http', 'ws'));
      let heard = 0;
      socket.onerror = reject;
      socket.onmessage = (event) => {
        show(JSON.parse(event.data).track.tags.length);
        if (++heard < count) return;
        socket.close();
        resolve();
      };
    });
  }

  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ entryTypes: ['longtask'] });

  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));

  const bench = {
    workloads: {
      fetches: () => times(1000, (at) => load(`/small?${at}`)),
      large: () => times(20, (at) => load(`/large?${at}`)),
      xhrs: () => times(500, (at) => loadByXhr(`/small?${at}`)),
      chunks: () => readChunks('/chunks'),
      messages: () => hearMessages(2000),
    },
    /** Reads the beginning of a body that has no end. @param {string} url */
    async cancel(url) {
      const reader = await readerOf(url);
      await reader.read();
      await reader.cancel();
    },
    /** Resolves when the page, and whatever watches it, has nothing to do. */
    async settled() {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await idle();
      await idle();
    },
    longest: () => longest,
  };
  Object.assign(window, { bench });
}
