import { yearlyNameOf } from "#contracts/forms/provider/yearly.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { nameFor } from "#promises/visits/visit-together.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../../caller.ts";
import type { Running } from "../../running/house-running.ts";
import { tideway } from "../../running/set-up-sent.ts";
import { byStaff } from "./by-staff.ts";
import type { Walk } from "./walking.ts";

/** What staff keep about providers: register, records, due diligence, their year, visits. */
export const providerWalks = (r: Running): readonly Walk[] => {
  const known = { placement: r.placement, provider: tideway };
  const by = (as: string, page: string, more: Readonly<Record<string, string>> = {}, query = "") =>
    byStaff(r, as, page, { ...known, ...more }, query);
  const provider = `/providers/${tideway}`;
  return [
    {
      ...by(staff.lead, "/providers/new"),
      says: { registered: "no", kind: "tutor", urn: "123456", ukprn: "10012345", places: 6 },
      reads: [{ role: "ap-lead", at: "there" }],
    },
    {
      ...by(staff.lead, "/providers/{provider}/edit"),
      says: {
        registered: "no",
        kind: "tutor",
        urn: "654321",
        ukprn: "10054321",
        places: 6,
        email: "attendance@tideway-nurture.example",
      },
      reads: [
        { role: "ap-lead", at: provider },
        { role: "ap-lead", at: `${provider}/history` },
      ],
    },
    ...(["offer", "sites", "contacts", "costs", "dates"] as const).map(
      (part): Walk => ({
        ...by(staff.lead, "/providers/{provider}/register/{part}/{entry}", {
          part,
          entry: part === "offer" ? "offer" : "new",
        }),
        says: { "age-from": 5, "age-to": 11, first: "2026-10-07", last: "2026-10-08" },
        reads: [{ role: "ap-lead", at: provider }],
      }),
    ),
    {
      ...by(staff.lead, "/providers/{provider}/due-diligence/{item}", { item: "O41" }),
      says: { until: "2027-10-07" },
      reads: [{ role: "ap-lead", at: `${provider}/due-diligence` }],
      guards: "duty.words",
    },
    {
      page: "/providers/{provider}/register/{part}/{entry}/remove",
      opens: async () => {
        const browser = await new Caller(r.house, handler).signIn(staff.lead);
        const seen = (await browser.sees(provider)) as unknown as {
          register: { sites: { entries: { id: string }[] } };
        };
        const [site] = seen.register.sites.entries;
        return { browser, path: `${provider}/register/sites/${site?.id}/remove` };
      },
      reads: [{ role: "ap-lead", at: `${provider}/history` }],
    },
    ...["risk-assessment", "audit", "rating", "registration-report", "roll", "insurance", "certificates"].map(
      (record): Walk => ({
        ...by(staff.lead, "/providers/{provider}/records/{record}", { record }),
        says: { "next-on": "2027-09-01", until: "2027-10-07", ...(record === "roll" ? {} : {}) },
        reads: [{ role: "ap-lead", at: provider }],
        guards: "duty.words",
      }),
    ),
    {
      ...by(staff.lead, "/providers/{provider}/visit"),
      says: {
        "held-on": "2026-10-06",
        [nameFor("covers", r.placement)]: "yes",
        [nameFor("action-1-owner", r.placement)]: "ap-lead",
        [nameFor("action-1-by", r.placement)]: "2026-10-20",
        [nameFor("dsl", r.placement)]: "goes-on",
        "next-on": "2026-11-03",
      },
      reads: [{ role: "ap-lead", at: `/placements/${r.placement}/recorded/visit` }],
      guards: "placement.words",
    },
    {
      ...by(staff.lead, "/providers/{provider}/year/told"),
      says: {
        ...Object.fromEntries(yearlyItems.map((item) => [yearlyNameOf(item), "changed"])),
        "insurance-until": "2027-10-07",
      },
      reads: [{ role: "ap-lead", at: `${provider}/year` }],
      guards: "duty.words",
    },
    {
      ...by(staff.lead, "/providers/{provider}/year"),
      says: Object.fromEntries(
        yearlyItems.flatMap((item) => [
          [yearlyNameOf(item), "satisfactory"],
          [`${yearlyNameOf(item)}-until`, "2027-10-07"],
        ]),
      ),
      reads: [{ role: "ap-lead", at: `${provider}/due-diligence` }],
      guards: "duty.words",
    },
  ];
};
