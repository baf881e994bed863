import { pupilsOf } from "#casework/people/people.ts";
import { searchPupils } from "#casework/pupil/search.ts";
import { fullName, fullNames, type PupilRecord } from "#contracts/people.ts";
import type { StaffContext } from "#door/context.ts";
import type { ViewRow } from "#ports/views.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";

export type PupilItem = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly yearGroup: string;
  /** ISO date on which the pupil left the school. */
  readonly leftOn?: string;
  /** Where the open referral or placement stands, and its page if this person may open it. */
  readonly placement?: { readonly id: string; readonly phase: string; readonly href?: string };
};

/** The page of a placement that this person may open: the whole of it, or only its referral. */
export const placementHref = (c: StaffContext, id: string, phase: Phase): string | undefined => {
  if (c.may("placement.read")) return `/placements/${id}`;
  return c.may("form.referral") && phase === "referral" ? `/placements/${id}/referral` : undefined;
};

const sortKey = (record: PupilRecord | undefined): string =>
  record ? `${record.familyName} ${record.givenName}` : "\u{10FFFF}";

const placementOf = (c: StaffContext, id: string, row: ViewRow | undefined) => {
  const phase = (row?.body?.phase ?? "referral") as Phase;
  const href = placementHref(c, id, phase);
  return { id, phase: phaseNames[phase], ...(href ? { href } : {}) };
};

export type Sought = {
  /** What was typed; "" for the everyday list. */
  readonly typed: string;
  /** Those who have left, and nobody else. */
  readonly left: boolean;
};

/**
 * The school's pupils by last name: who is there, or who has left. A search finds both. A record that has become part of
 * another is found under the one that stands.
 */
export const pupilItems = async (c: StaffContext, { typed, left }: Sought): Promise<readonly PupilItem[]> => {
  const [listed, placements, found] = await Promise.all([
    c.deps.views.list("pupils", c.scope),
    c.deps.views.list("placements", c.scope),
    typed ? searchPupils(c.deps, c.scope, typed) : undefined,
  ]);
  const all = listed.filter((row) => row.body?.erased !== "yes");
  const standing = (id: string): string => String(all.find((row) => row.key === id)?.body?.mergedInto ?? id);
  const sought = found && new Set(found.map(standing));
  const rows = all.filter(
    (row) => !row.body?.mergedInto && (sought ? sought.has(row.key) : Boolean(row.body?.leftOn) === left),
  );
  const ids = rows.map((row) => row.key);
  const names = await pupilsOf(c.deps, c.scope, c.sees("pupil.name") ? ids : []);
  const full = fullNames(names);
  const byName = new Intl.Collator("en-GB");
  return rows
    .toSorted(
      // Who has left comes last.
      (a, b) =>
        Number(Boolean(a.body?.leftOn)) - Number(Boolean(b.body?.leftOn)) ||
        byName.compare(sortKey(names.get(a.key)), sortKey(names.get(b.key))),
    )
    .map((row): PupilItem => {
      const record = names.get(row.key);
      const open = String(row.body?.openPlacement ?? "");
      const placement = placements.find((p) => p.key === open);
      return {
        id: row.key,
        href: `/pupils/${row.key}`,
        name: record ? (full.get(row.key) ?? fullName(record)) : "Pupil (no name on record)",
        yearGroup: String(row.body?.yearGroup ?? ""),
        ...(row.body?.leftOn ? { leftOn: String(row.body.leftOn) } : {}),
        ...(open ? { placement: placementOf(c, open, placement) } : {}),
      };
    });
};
