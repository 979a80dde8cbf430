const ZEROS = [0x06f0, 0x0660];

/** A code as the server knows it: digits of a Persian or Arabic keyboard become Latin ones, spaces go. */
export function plainCode(text: string): string {
  const latin = text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const point = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => point >= start && point < start + 10) ?? point;
    return String(point - zero);
  });
  return latin.replace(/\s/g, "");
}
