"use client";
import { TextField } from "@/components/ui/text-field";

interface Props {
  label: string;
  name: "code" | "key";
  hint?: string;
  /** Whether the code is of digits alone. */
  digits?: boolean;
  autoFocus?: boolean;
}

/** A code that was sent or shown; the browser may fill it in. */
export function CodeField({ digits = false, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      isRequired
      ltr
      className="code-field"
      autoComplete="one-time-code"
      inputMode={digits ? "numeric" : "text"}
      maxLength={32}
    />
  );
}
