import type { Child } from "hono/jsx";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { loadPlacement } from "../load.ts";
import { type PlacementModel, placementModel } from "../model.ts";
import { MorePages, morePages } from "./links.tsx";

export type Part = {
  readonly name: keyof ReturnType<typeof morePages>;
  readonly title: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The view model, and the page's content. */
  readonly shows: (c: StaffContext, m: PlacementModel) => { readonly model: object; readonly content: Child };
};

/** A page about one side of a placement, with links to the others. */
export const partOfPlacement = ({ name, title, summary, query, shows }: Part): StaffPage => ({
  path: morePages("{placement}")[name],
  action: "placement.read",
  doc: { summary, ...(query ? { query } : {}) },
  get: async (c) => {
    const l = await loadPlacement(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const m = await placementModel(c, l);
    const { model, content } = shows(c, m);
    return {
      kind: "page",
      title: `${title}: ${l.who}`,
      back: { href: `/placements/${m.id}`, text: "Back to the placement" },
      model: { placement: m.id, ...model, links: morePages(m.id) },
      content: (
        <>
          <span class="govuk-caption-l">{m.who}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <MorePages id={m.id} here={name} answers={m.asked > 0} />
          {content}
        </>
      ),
    };
  },
});
