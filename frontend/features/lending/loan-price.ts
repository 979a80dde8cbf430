/** What a loan costs: the same product as the server's, which has the last word. Exact, as amounts pass 2^53. */
export function loanPrice(daily: string, days: number): string {
  return (BigInt(daily) * BigInt(days)).toString();
}
