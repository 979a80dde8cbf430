/** The first letters of up to two words of a name, for a small round sign. */
export function initialsOf(name: string): string {
  const words = name
    .split("@")[0]
    ?.split(/[\s._-]+/)
    .filter((word) => word !== "");
  return (words ?? [])
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase("en"))
    .join("\u200c");
}
