import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { unshared } from "#streams/placement/concerns.ts";
import { noConcern, onTheSameDay } from "../same-day.ts";

export const concernSharedRows: readonly Row[] = [
  called({
    id: "O99",
    on: hasProvider,
    title: "Share the concern with the provider's safeguarding lead, by word and in writing",
    owner: "dsl",
    form: "concern-shared",
    outlasts: true,
    by: (f) => unshared(f.placement),
    due: onTheSameDay("At once, on the day of the concern."),
    otherwise: noConcern,
  }),
];
