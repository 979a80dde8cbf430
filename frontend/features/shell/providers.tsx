"use client";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ME } from "@/api/me";
import { isRefused, isSignedOut } from "@/api/problem";
import { useOfflinePage } from "./use-offline-page";

/** A refusal stays a refusal; only what may pass is tried again. */
function worthRetrying(failures: number, error: Error): boolean {
  return !isRefused(error) && failures < 2;
}

/** Answers are cached by request; one that says nobody is signed in any more changes the whole page. */
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
  useOfflinePage();
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NuqsAdapter>
  );
}
