/** How mails and letters show the school. */
export type Brand = {
  readonly schoolName: string;
  /** "#rrggbb"; taken only if white text is readable on it. */
  readonly colour?: string;
};

const defaultColour = "#1d4f76";

/** The school's colour where white text has a contrast of at least 4.5 to 1 on it (WCAG 1.4.3), else our own. */
export function readableColour(brand: Brand): string {
  const colour = brand.colour ?? "";
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return defaultColour;
  return 1.05 / (luminance(colour) + 0.05) >= 4.5 ? colour : defaultColour;
}

/** Relative luminance, 0 to 1, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
