"use client";
import { type ReactNode, useId } from "react";

export interface Option<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
}

interface Props<T extends string> {
  label: string;
  options: readonly Option<T>[];
  /** Null while it is not known which. */
  value: T | null;
  onChange: (value: T) => void;
  className?: string;
}

/** One choice of a few, all of them seen at once: native radio buttons, so that arrow keys move it. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  className = "",
}: Props<T>) {
  const name = useId();
  return (
    <fieldset className={`segmented ${className}`}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="segmented-option"
          title={option.icon ? option.label : undefined}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.icon ? <span className="sr-only">{option.label}</span> : option.label}
          {option.icon}
        </label>
      ))}
    </fieldset>
  );
}
