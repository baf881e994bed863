import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../../caller.ts";
import type { House } from "../../house.ts";
import { tideway } from "../../records/canary-year.ts";
import { pupil } from "../../referred.ts";
import { byStaff } from "./school-walks.ts";
import type { Walk } from "./walking.ts";

type Seen = {
  readonly holds: readonly { readonly id: string }[];
  readonly waiting: readonly { readonly id: string }[];
};

/** How long records are kept, holds, and purges, of a pupil whose time is over; each step makes the next possible. */
export const recordWalks = (house: House): readonly Walk[] => {
  const by = (as: string, page: string, known: Readonly<Record<string, string>> = {}) =>
    byStaff({ house }, as, page, known);
  const opens = async (as: string, found: (seen: Seen) => string): ReturnType<Walk["opens"]> => {
    const browser = await new Caller(house, handler).signIn(as);
    return { browser, path: found((await browser.sees("/records")) as unknown as Seen) };
  };
  const here = { role: "ap-lead", at: "/records" } as const;
  return [
    {
      ...by(staff.head, "/records/periods/{kind}", { kind: "attendance" }),
      says: { period: 7, alone: "no" },
      reads: [here],
      guards: "pupil.name",
    },
    {
      ...by(staff.lead, "/records/holds/new"),
      says: { what: "providers", providers: [tideway] },
      reads: [here],
      guards: "pupil.name",
    },
    {
      page: "/records/holds/{hold}/lift",
      opens: () => opens(staff.lead, (seen) => `/records/holds/${seen.holds[0]?.id}/lift`),
      reads: [here],
      guards: "pupil.name",
    },
    {
      ...by(staff.dsl, "/records/concerns/{pupil}", { pupil }),
      says: { go: "yes" },
      reads: [{ role: "dsl", at: "/records" }],
      guards: "pupil.name",
    },
    {
      ...by(staff.lead, "/records/due/{what}/{id}", { what: "pupil", id: pupil }),
      says: { reason: "period-over" },
      reads: [{ role: "headteacher", at: "task" }],
      guards: "pupil.name",
    },
    {
      page: "/records/purges/{purge}",
      opens: () => opens(staff.head, (seen) => `/records/purges/${seen.waiting[0]?.id}`),
      says: { decision: "refuse" },
      reads: [{ role: "ap-lead", at: "there" }],
      guards: "pupil.name",
    },
  ];
};
