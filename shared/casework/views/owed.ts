import { instantFrom } from "#domain/calendar/london.ts";
import type { PromiseId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import { isReady } from "#promises/gate/ready.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import type { Placement } from "#streams/placement/state.ts";
import { factsAt } from "../rules/rules-in-force.ts";

/** One thing that somebody owes, in the `placements` view. */
export type Owed = {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly owner: Role;
  readonly form: PromiseId;
  readonly state: string;
  /** ISO London date, or "". */
  readonly due: string;
  /** ISO London date from which it is worth doing, or "". */
  readonly opens: string;
  /** Vault id of the person it is about, or "". */
  readonly about: string;
};

/** What is owed and can be acted on, of all rows of a placement; whether it is late is judged when it is read. */
export const owedOf = (p: Placement, rows: readonly Obligation[]): readonly Owed[] =>
  rows
    .filter((o) => isReady(p, o) && o.form !== dutiesForm)
    .map((o) => ({
      key: o.key,
      id: o.id,
      title: o.title,
      owner: o.owner,
      form: o.form,
      state: o.state,
      due: o.due ?? "",
      opens: o.opens ?? "",
      about: o.about ?? "",
    }));

/** The day by which the next review is due (ISO), or "". */
export const reviewOf = (rows: readonly Obligation[]): string =>
  rows
    .filter((o) => o.form === "review" && (o.state === "owed" || o.state === "asked"))
    .flatMap((o) => o.due ?? [])
    .toSorted()[0] ?? "";

/** Every row of a placement, as the latest commit leaves it. */
export const rowsAt = (p: Placement, at: string): readonly Obligation[] =>
  obligationsOf(factsAt(p, instantFrom(at)));
