/** The school's picture on its letters. Its name stands beside it in words, so that nothing is lost without it. */
export type Logo = {
  readonly type: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
  /** Points of the picture itself. */
  readonly width: number;
  readonly height: number;
};

/** How mails and letters show the school. */
export type Brand = {
  readonly schoolName: string;
  /** "#rrggbb"; taken only if white text is readable on it. */
  readonly colour?: string;
  readonly logo?: Logo;
};

/** Under which a mail's own HTML names the picture that it carries. */
export const logoContentId = "school-logo";

/** Points that the picture takes: within a box, its shape kept, and never larger than it is. */
export function logoSize({ width, height }: Logo, box: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const defaultColour = "#1d4f76";

/** Least contrast of white words on the school's colour (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** Why letters cannot have a colour, with its contrast against white; undefined where they can. */
export function colourRefused(colour: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return "Enter the colour as #, then 6 figures, like #1f4e5f";
  const against = 1.05 / (luminance(colour) + 0.05);
  return against >= leastContrast
    ? undefined
    : `White words on this colour cannot be read well: choose a darker one (${against.toFixed(1)} to 1, at least ${leastContrast})`;
}

/** The school's colour where white text can be read on it, else our own. */
export function readableColour({ colour = "" }: Brand): string {
  return colourRefused(colour) === undefined ? colour : defaultColour;
}

/** Relative luminance, 0 to 1, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
