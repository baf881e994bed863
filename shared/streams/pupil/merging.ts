import type { Contact } from "#domain/contact.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { RecordedAdjustment } from "./adjustments.ts";
import type { Claims } from "./claims.ts";
import type { Suspension } from "./suspension.ts";

/** What one record of a child brings to the other: all that has a date or a right, and no name. */
export type Brought = {
  readonly statuses: readonly string[];
  readonly contacts: readonly Contact[];
  readonly suspensions: readonly Suspension[];
  readonly adjustments: readonly RecordedAdjustment[];
  readonly placements: readonly string[];
  readonly flexiAsked: Claims["flexiAsked"];
};

/** Two records of one child become one. */
export type MergingEvent =
  /** This record stands no more: its id leads to the other. */
  | { readonly type: "merged-into"; readonly into: string; readonly contacts: readonly string[] }
  /** This one stands, with what the other had. */
  | ({ readonly type: "merged-from"; readonly from: string } & Brought);

type Mergeable = Brought & {
  readonly id: string;
  readonly version: number;
  readonly erasedAt?: string;
  readonly mergedInto?: string;
  readonly merged: readonly string[];
  readonly open: Claims["open"];
};

/** Why two records cannot become one; undefined where they can. */
export const mergeRefused = (gone: Mergeable, stands: Mergeable): string | undefined => {
  if (gone.id === stands.id) return "This is the same record.";
  if ([gone, stands].some((p) => p.version === 0 || p.erasedAt !== undefined))
    return "One of the two is not known.";
  if (gone.mergedInto !== undefined || stands.mergedInto !== undefined)
    return "One of the two has become part of another record already.";
  if (gone.open.length > 0 && stands.open.length > 0)
    return "Both records have an open referral or placement. End one of them first: what is owed at its end is asked there.";
  return gone.open.length > 0
    ? "The record with the open placement is the one that stands. Choose them the other way round."
    : undefined;
};

/** The record stands no more. `contacts`: those of it that the other one gets. */
export const mergeInto = (
  gone: Mergeable,
  stands: Mergeable,
  contacts: readonly string[],
): Decision<MergingEvent> => {
  if (gone.mergedInto === stands.id) return decided([]);
  const message = mergeRefused(gone, stands);
  return message ? refuse(message, "other") : decided([{ type: "merged-into", into: stands.id, contacts }]);
};

const overlap = (a: Suspension, b: Suspension): boolean => {
  const last = (s: Suspension): string => (s.kind === "suspension" ? s.to : "9999-12-31");
  return a.stands === "yes" && b.stands === "yes" && a.from <= last(b) && b.from <= last(a);
};

/** The other record's history comes to the one that stands. A suspension that both have is counted once. */
export const mergeFrom = (
  stands: Mergeable,
  gone: Mergeable,
  contacts: readonly string[],
): Decision<MergingEvent> =>
  stands.version === 0 || stands.erasedAt !== undefined || stands.merged.includes(gone.id)
    ? decided([])
    : decided([
        {
          type: "merged-from",
          from: gone.id,
          statuses: gone.statuses,
          contacts: gone.contacts.filter((c) => contacts.includes(c.id)),
          suspensions: gone.suspensions.map((s) =>
            stands.suspensions.some((own) => overlap(s, own)) ? { ...s, stands: "no" } : s,
          ),
          adjustments: gone.adjustments,
          placements: gone.placements,
          flexiAsked: gone.flexiAsked,
        },
      ]);
