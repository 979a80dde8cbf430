"use client";
import { type KeyboardEvent, useState } from "react";
import { Icon } from "./icon";
import { type FieldProps, TextField } from "./text-field";

export interface PasswordWords {
  show: string;
  hide: string;
  capsLock: string;
}

interface Props extends Pick<FieldProps, "label" | "name" | "hint" | "autoFocus"> {
  autoComplete: "current-password" | "new-password";
  words: PasswordWords;
}

/** A password, hidden until it is asked to be seen; it says so when the capitals are locked. */
export function PasswordField({ words, hint, ...rest }: Props) {
  const [shown, setShown] = useState(false);
  const [capitals, setCapitals] = useState(false);
  const notice = (event: KeyboardEvent) => setCapitals(event.getModifierState("CapsLock"));
  return (
    <TextField
      {...rest}
      type={shown ? "text" : "password"}
      ltr
      isRequired
      onKeyDown={notice}
      onKeyUp={notice}
      onBlur={() => setCapitals(false)}
      hint={
        <>
          {hint}
          <span role="status" className={capitals ? "field-notice" : "sr-only"}>
            {capitals ? words.capsLock : null}
          </span>
        </>
      }
    >
      <button
        type="button"
        className="field-button"
        aria-pressed={shown}
        aria-label={words.show}
        title={shown ? words.hide : words.show}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? "eyeOff" : "eye"} />
      </button>
    </TextField>
  );
}
