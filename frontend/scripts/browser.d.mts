import type { LaunchOptions } from "@playwright/test";

export const launchOptions: LaunchOptions & { args: string[] };
export const baseURL: string;
