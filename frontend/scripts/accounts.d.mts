import type { Page } from "@playwright/test";

export const DEMO_PASSWORD: string;
export function emailOf(role: string): string;
export function signInAs(page: Page, role: string, baseURL: string): Promise<void>;
