export type Brand =
  | { readonly kind: "stylesheet"; readonly css: string }
  | { readonly kind: "refused"; readonly why: string };

/** Least contrast of text against its ground (WCAG 2.2, 1.4.3): white words stand on the school's colour. */
const leastContrast = 4.5;

const channel = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How much two colours ("#1f4e5f") differ in brightness, 1 to 21 (WCAG 2.2, relative luminance). */
export const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** A school's own colour as the stylesheet that `<Page brandHref>` names; too light a colour is refused with the reason. */
export const brandStylesheet = (colour: string): Brand => {
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    return { kind: "refused", why: "Enter the colour as #, then 6 figures, like #1f4e5f" };
  const against = contrast(colour, "#ffffff");
  if (against < leastContrast)
    return {
      kind: "refused",
      why: `White words on this colour cannot be read well: choose a darker one (${against.toFixed(1)} to 1, at least ${leastContrast})`,
    };
  return { kind: "stylesheet", css: `:root{--govuk-brand-colour:${colour.toLowerCase()}}` };
};
