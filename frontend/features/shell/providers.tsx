"use client";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ME } from "@/api/me";
import { isSignedOut, ProblemError } from "@/api/problem";
import { RefusedError } from "@/api/refusal";

/** A refusal stays a refusal; only what may pass (the network, a busy server) is tried again. */
function worthRetrying(failures: number, error: Error): boolean {
  const refused =
    error instanceof RefusedError || (error instanceof ProblemError && error.problem.status < 500);
  return !refused && failures < 2;
}

/** Answers are kept by question; one that says nobody is signed in any more is told to the whole page. */
function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) client.setQueryData(ME, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: worthRetrying } },
  });
  return client;
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NuqsAdapter>
  );
}
