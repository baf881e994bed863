/** JSON as people read it; what is no JSON stays as it is. */
const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** Lines may wrap on a phone, and keep how far they stand in. */
const indented = (lines: string): string =>
  lines.replace(/^ +/gm, (spaces) => "\u00a0".repeat(spaces.length));

/** Facts of a run as they are kept: ids only, in lines. */
export const JsonText = ({ text }: { readonly text: string }) => (
  <code class="app-lines">{indented(pretty(text))}</code>
);
