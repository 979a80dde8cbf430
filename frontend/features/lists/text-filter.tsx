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
    // An address that changes while a link is followed would call its reader back to this page.
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]")) clearTimeout(timer);
    };
    document.addEventListener("click", leave, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", leave, true);
    };
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
