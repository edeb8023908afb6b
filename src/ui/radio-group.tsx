import type { ComponentChildren } from 'preact';
import './radio-group.css';

interface Props<V extends string> {
  name: string;
  legend: ComponentChildren;
  values: readonly V[];
  chosen: V;
  choose: (value: V) => void;
  /** What stands beside the button of a value. */
  says: (value: V) => ComponentChildren;
  class?: string;
  disabled?: boolean;
  /** What belongs to the choice and is no value of it. */
  children?: ComponentChildren;
}

/** One of several, with what each means. */
export function RadioGroup<V extends string>(props: Props<V>) {
  const { name, legend, values, chosen, choose, says, class: kind = '', disabled = false, children } = props;
  return (
    <fieldset class={kind} disabled={disabled}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} class="radio">
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <span>{says(value)}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
