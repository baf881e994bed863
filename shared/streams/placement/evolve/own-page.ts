import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import type { Placement } from "../state.ts";
import { blankPages } from "../state-parts.ts";

/** Codes and sheets for pages of their own. */
export const evolveOwnPage = (p: Placement, e: PlacementEvent, { at, version, by }: Meta): Placement => {
  const pages = p.pages ?? blankPages;
  if (e.type === "page-code-asked") {
    const asked = e.by === "paper" ? [...pages.asked, { to: e.to, at, version }] : pages.asked;
    return { ...p, pages: { ...pages, codes: pages.codes + 1, asked } };
  }
  if (e.type === "page-sheet-made")
    return { ...p, pages: { ...pages, sheets: [...pages.sheets, { to: e.to, at, version, by }] } };
  return p;
};
