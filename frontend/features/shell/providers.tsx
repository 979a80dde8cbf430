"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ProblemError } from "@/api/problem";

/** A refusal stays a refusal; only what may pass (the network, a busy server) is tried again. */
function worthRetrying(failures: number, error: Error): boolean {
  const refused = error instanceof ProblemError && error.problem.status < 500;
  return !refused && failures < 2;
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: worthRetrying } } }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NuqsAdapter>
  );
}
