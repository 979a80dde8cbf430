export const DEMO_PASSWORD: string;
export function emailOf(role: string): string;
