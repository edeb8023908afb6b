import './swatch.css';

/** A patch in a label's colour and pattern; decoration only, words stand beside it. */
export function Swatch({ label }: { label: 'backend' | 'frontend' | 'mixed' | 'unsure' }) {
  return <span class={`swatch paint-${label}`} aria-hidden="true" />;
}
