import type { ComponentChildren } from 'preact';
import './switch.css';

interface Props {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** On or off, with its words as the label. */
export function Switch({ checked, disabled = false, onChange, children }: Props) {
  return (
    <label class="switch">
      <span class="switch-words">{children}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
