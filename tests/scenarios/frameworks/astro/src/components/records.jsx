import { useState } from 'preact/hooks';

export function Records({ records, since, tags, sold }) {
  const [shown, setShown] = useState(true);
  return (
    <section>
      <button type="button" onClick={() => setShown(!shown)}>
        Fold
      </button>
      <p class="since">Signed up {since.toISOString().slice(0, 10)}</p>
      <p class="tags">{[...tags].join(', ')}</p>
      <ul hidden={!shown}>
        {records.map(({ id, title, price }) => (
          <li key={id}>
            <b>{title}</b> <i>€{price.toFixed(2)}</i> <span>{sold.get(id)} sold</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
