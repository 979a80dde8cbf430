/** A word that the glossary says not to use. */
export interface AvoidedWord {
  word: string;
  pattern: RegExp;
}
export function wordsToAvoid(file?: string): AvoidedWord[];
export function avoidedIn(text: string, words: readonly AvoidedWord[]): string[];
