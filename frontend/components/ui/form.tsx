"use client";
import { createContext, type FormEvent, type ReactNode, type Ref, use } from "react";
import { Form as Base } from "react-aria-components/Form";

type Errors = Readonly<Record<string, string>>;

const ErrorsContext = createContext<Errors>({});

/** What is wrong with a field of this form. */
export function useFieldError(name: string | undefined): string | undefined {
  const errors = use(ErrorsContext);
  return name === undefined ? undefined : errors[name];
}

interface Props {
  /**
   * What is wrong with a field, by its name, until the form is sent again: were it taken away as soon as the field is
   * left, the button would move from under the pointer that presses it.
   */
  errors: Errors;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  ref?: Ref<HTMLFormElement>;
  children: ReactNode;
}

/** A form whose errors are ours to word: the browser's own bubbles speak the browser's language. */
export function Form({ errors, onSubmit, ref, children }: Props) {
  return (
    <ErrorsContext value={errors}>
      <Base ref={ref} className="form" validationBehavior="aria" onSubmit={onSubmit}>
        {children}
      </Base>
    </ErrorsContext>
  );
}
