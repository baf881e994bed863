import { describe, expect, it } from "vitest";
import { anyOf } from "#contracts/permissions.ts";
import { duties, keptByProduct } from "#domain/school-duties.ts";
import { obligationIds } from "#ids/catalogue.ts";
import type { onOwnPages } from "#ids/promise-id.ts";
import { lawFloor } from "#policy/floor.ts";
import { profiles } from "#policy/profiles.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { readingOrder } from "#promises/obligations/reading-order.ts";
import { type Action, actions, isAction } from "#promises/permissions.ts";
import { placementRows } from "#promises/rows.ts";

const nameOf = (row: Row): string => `${row.form} ${row.id}${row.part ? `-${row.part}` : ""}`;

const names = (rows: readonly Row[]): readonly string[] => [...new Set(rows.map(nameOf))];

/** What somebody needs to keep a promise that has a page of its own; duties have a permission each. */
const ownPages: Readonly<Record<string, Action>> = {
  contacts: "contacts.write",
  statuses: "form.statuses",
  suspensions: "suspensions.write",
  adjustment: "pupil.adjustment",
  attendance: "attendance.write",
} satisfies Readonly<Record<Exclude<(typeof onOwnPages)[number], "school-duties">, Action>>;

const mayRecord = (row: Row): boolean => {
  const action = ownPages[row.form] ?? `form.${row.form}`;
  return isAction(action) && anyOf(actions[action], [row.recordedBy ?? row.owner]);
};

describe("Every row of the catalogue that a placement owes", () => {
  it("is owed to somebody who may record it", () => {
    expect(names(placementRows.filter((row) => !mayRecord(row)))).toEqual([]);
  });

  it("is recorded by another only where its owner may not", () => {
    const needless = ({ recordedBy, ...row }: Row): boolean => recordedBy !== undefined && mayRecord(row);

    expect(names(placementRows.filter(needless))).toEqual([]);
  });

  it("has its place in the order in which people read, once", () => {
    expect([...readingOrder].toSorted()).toEqual(names(placementRows).toSorted());
  });
});

describe("Every row of the catalogue", () => {
  it("is asked by a policy or by law, or owed by the product’s own logic", () => {
    const asked = new Set([
      ...profiles().flatMap((profile) => Object.keys(profile.obligations)),
      ...lawFloor().obligations.map((asking) => asking.obligation),
      ...placementRows.filter((row) => row.always).map((row) => row.id),
    ]);

    expect(obligationIds.filter((id) => !asked.has(id))).toEqual([]);
  });

  it("that is a duty of the school may be recorded by its owner", () => {
    const barred = duties.filter(({ id, owner }) => {
      const action = `duty.${id}`;
      return !(isAction(action) && anyOf(actions[action], [owner]));
    });

    expect(barred.map((duty) => duty.id)).toEqual([]);
    expect(duties.filter((duty) => keptByProduct.some(({ id }) => id === duty.id))).toEqual([]);
  });
});
