"use client";
import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import type { RecordKind } from "@/lib/record-path";
import { client } from "./client";
import { answered } from "./problem";
import type { PaymentRecord, PersonRecord, TicketRecord, TransferRecord } from "./types";

interface Records {
  tickets: TicketRecord;
  payments: PaymentRecord;
  people: PersonRecord;
  transfers: TransferRecord;
}

type Read<Kind extends RecordKind> = (id: string, signal: AbortSignal) => Promise<Records[Kind]>;

// A number may be larger than JavaScript's exact ones: it goes into the address as it is written.
const asNumber = (id: string) => ({ path: { record: id as unknown as number } });

const READ: { [Kind in RecordKind]: Read<Kind> } = {
  tickets: async (id, signal) =>
    answered(
      await client.GET("/api/v1/records/tickets/{record}/", { params: asNumber(id), signal }),
    ),
  payments: async (id, signal) =>
    answered(
      await client.GET("/api/v1/records/payments/{record}/", { params: asNumber(id), signal }),
    ),
  people: async (id, signal) =>
    answered(
      await client.GET("/api/v1/records/people/{record}/", { params: asNumber(id), signal }),
    ),
  transfers: async (id, signal) =>
    answered(
      await client.GET("/api/v1/records/transfers/{record}/", { params: asNumber(id), signal }),
    ),
};

/** A record with everything about it that this reader may see. */
export function useRecord<Kind extends RecordKind>(kind: Kind, id: string) {
  const options: UseQueryOptions<Records[Kind]> = {
    queryKey: ["record", kind, id],
    queryFn: ({ signal }) => READ[kind](id, signal),
  };
  return useQuery(options);
}

/** The rows that a restatement of a sealed report counted. */
export function useLateRows(seq: number) {
  return useQuery({
    queryKey: ["late rows", seq],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/records/late/{seq}/", { params: { path: { seq } }, signal }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
