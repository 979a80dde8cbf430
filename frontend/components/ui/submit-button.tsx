import type { ReactNode } from "react";

interface Props {
  pending: boolean;
  disabled?: boolean;
  danger?: boolean;
  children: ReactNode;
}

/** Sends its form. While the answer is awaited it keeps its place and its words. */
export function SubmitButton({ pending, disabled = false, danger = false, children }: Props) {
  return (
    <button
      type="submit"
      className={danger ? "button danger-button" : "button primary-button"}
      disabled={disabled}
      aria-disabled={pending}
      aria-busy={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? <span className="spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
