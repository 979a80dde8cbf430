"use client";
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as Base, type TextFieldProps } from "react-aria-components/TextField";

import { useFieldError } from "./form";

export interface FieldProps
  extends Pick<
    TextFieldProps,
    | "name"
    | "defaultValue"
    | "value"
    | "onChange"
    | "autoComplete"
    | "inputMode"
    | "isRequired"
    | "isReadOnly"
    | "maxLength"
    | "autoFocus"
    | "onKeyDown"
    | "onKeyUp"
    | "onBlur"
  > {
  label: string;
  hint?: ReactNode;
  type?: "text" | "email" | "password" | "search";
  /** Of what is never written from right to left: addresses, codes, passwords. */
  ltr?: boolean;
  lines?: number;
  className?: string;
  /** The label stands in the empty box instead of above it. */
  placeholder?: boolean;
  /** Stands inside the box, after the text. */
  children?: ReactNode;
}

/** A line of text to fill in, with its label, its hint and what is wrong with it. */
export function TextField(props: FieldProps) {
  const { label, hint, ltr, lines, placeholder, className, children, ...rest } = props;
  const error = useFieldError(rest.name);
  return (
    <Base {...rest} isInvalid={error !== undefined} className={`field ${className ?? ""}`}>
      <Label className={placeholder ? "sr-only" : "field-label"}>{label}</Label>
      <div className="field-box">
        {lines ? (
          <TextArea className="field-input" rows={lines} dir="auto" />
        ) : (
          <Input
            className="field-input"
            dir={ltr ? "ltr" : placeholder ? undefined : "auto"}
            placeholder={placeholder ? label : undefined}
          />
        )}
        {children}
      </div>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </Base>
  );
}
