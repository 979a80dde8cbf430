import { Failed } from "../states/failed";

/** The server could not say who is signed in. */
export function Unreachable(props: { error: unknown; onRetry: () => void }) {
  return (
    <main className="page narrow-page">
      <Failed {...props} />
    </main>
  );
}
