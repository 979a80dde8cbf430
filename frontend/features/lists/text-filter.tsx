"use client";
import { useEffect, useState } from "react";
import { TextField } from "@/components/ui/text-field";

const PAUSE = 300;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  digits?: boolean;
  className?: string;
}

/** Narrows a list to what a text names; it is requested when the typing pauses. */
export function TextFilter({ label, value, onChange, digits, className = "" }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label={label}
      type="search"
      inputMode={digits ? "numeric" : "search"}
      value={typed}
      onChange={setTyped}
      maxLength={120}
      placeholder
      className={`list-search ${className}`}
    />
  );
}
