"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { answered } from "./problem";
import type { Channel, MessageSettings, MessageSettingsChange } from "./types";

const SETTINGS = ["message settings"] as const;

/** How messages reach one. */
export function useMessageSettings() {
  return useQuery({
    queryKey: SETTINGS,
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/me/messages/settings/", { signal })),
  });
}

function useSettingsMutation<Given>(change: (given: Given) => Promise<MessageSettings>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (settings: MessageSettings) => queries.setQueryData(SETTINGS, settings),
  });
}

export function useChangeMessageSettings() {
  return useSettingsMutation(async (body: MessageSettingsChange) =>
    answered(await client.PATCH("/api/v1/me/messages/settings/", { body })),
  );
}

/** A code is sent to the number. */
export function useSetPhone() {
  return useSettingsMutation(async (phone: string) =>
    answered(await client.PUT("/api/v1/me/messages/phone/", { body: { phone } })),
  );
}

export function useConfirmPhone() {
  return useSettingsMutation(async (code: string) =>
    answered(await client.POST("/api/v1/me/messages/phone/confirm/", { body: { code } })),
  );
}

export function useRemovePhone() {
  return useSettingsMutation(async () =>
    answered(await client.DELETE("/api/v1/me/messages/phone/")),
  );
}

/** A message to oneself that goes the way of all. */
export function useSendTestMessage() {
  return useMutation({
    mutationFn: async (channel: Channel) =>
      answered(await client.POST("/api/v1/admin/messages/test/", { body: { channel } })),
  });
}
