import { dutyForms } from "#contracts/forms/duties.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import type { Running } from "../../running/house-running.ts";
import { mum, tideway } from "../../running/set-up-sent.ts";
import { byStaff } from "./by-staff.ts";
import { providerWalks } from "./provider-walks.ts";
import { schoolWalks } from "./school-walks.ts";
import type { Walk } from "./walking.ts";

const contact = {
  relationship: "parent",
  channel: "email",
  restricted: "yes",
  "parental-responsibility": "yes",
};

/** What staff keep about a pupil, the people round it, providers, calendar, policy and duties. */
export const setUpWalks = (r: Running): readonly Walk[] => {
  const known = {
    pupil: r.pupil,
    placement: r.placement,
    contact: mum,
    provider: tideway,
    term: "2026-09-01",
  };
  const by = (as: string, page: string, more: Readonly<Record<string, string>> = {}, query = "") =>
    byStaff(r, as, page, { ...known, ...more }, query);
  const pupil = `/pupils/${r.pupil}`;
  return [
    {
      ...by(staff.lead, "/pupils/new"),
      says: { upn: "J999200126041", "date-of-birth": "2019-03-04", "year-group": "Year 2" },
      reads: [
        { role: "ap-lead", at: "/pupils" },
        { role: "ap-lead", at: "there" },
      ],
      guards: "pupil.name",
    },
    {
      ...by(staff.lead, "/placements/found"),
      says: { name: "runs" },
      compared: ["name"],
      reads: [],
    },
    {
      ...by(staff.lead, "/pupils/found"),
      says: { name: "runs" },
      compared: ["name"],
      reads: [],
    },
    {
      ...by(staff.lead, "/placements/views", {}, "?sort=review"),
      says: { filters: "sort=review" },
      compared: ["filters"],
      reads: [{ role: "ap-lead", at: "/placements" }],
    },
    {
      ...by(staff.lead, "/pupils/{pupil}/take-over", { pupil: sampleId("pupil", "quill") }),
      says: { route: "agreement", begun: "2026-09-08" },
      leaves: ["review", "visit", "progress-report"],
      reads: [{ role: "ap-lead", at: "there" }],
      guards: "placement.words",
    },
    {
      ...by(staff.lead, "/pupils/{pupil}/correct"),
      says: { upn: "Y999200126042", "date-of-birth": "2016-03-04", "year-group": "Year 5" },
      reads: [
        { role: "ap-lead", at: pupil },
        { role: "ap-lead", at: `${pupil}/history` },
      ],
      guards: "pupil.name",
    },
    {
      ...by(staff.lead, "/pupils/{pupil}/contacts/new"),
      says: { ...contact, restricted: "no" },
      leaves: ["restriction"],
      reads: [{ role: "ap-lead", at: pupil }],
      guards: "contact.details",
    },
    {
      ...by(staff.dsl, "/pupils/{pupil}/contacts/new"),
      says: contact,
      reads: [{ role: "dsl", at: pupil }],
      guards: "contact.restriction",
      open: ["name", "source", "email", "phone", "address", "language"],
    },
    {
      ...by(staff.dsl, "/pupils/{pupil}/contacts/{contact}"),
      says: { ...contact, name: "Ms Runs", email: "runs@family.example", source: "Seen" },
      reads: [{ role: "dsl", at: pupil }],
      guards: "contact.restriction",
      open: ["phone", "address", "language"],
    },
    {
      ...by(staff.dsl, "/pupils/{pupil}/contacts/{contact}/remove"),
      reads: [{ role: "dsl", at: `${pupil}/history` }],
      guards: "contact.details",
    },
    {
      ...by(staff.head, "/pupils/{pupil}/adjustments/new"),
      says: { from: "2026-10-07", until: "2026-10-20", "review-on": "2026-10-14" },
      reads: [{ role: "headteacher", at: pupil }],
      guards: "placement.words",
    },
    ...providerWalks(r),
    {
      ...by(staff.lead, "/calendar/terms/new"),
      says: {
        first: "2028-09-04",
        last: "2028-12-15",
        "half-first": "2028-10-23",
        "half-last": "2028-10-27",
      },
      reads: [{ role: "data-manager", at: "there" }],
    },
    {
      ...by(staff.lead, "/calendar/terms/{term}"),
      says: { first: "2026-09-01", last: "2026-12-18" },
      reads: [{ role: "referrer", at: "/calendar" }],
    },
    ...schoolWalks(r),
    {
      ...by(staff.lead, "/calendar/closures/new"),
      says: { date: "2026-10-08" },
      reads: [{ role: "referrer", at: "/calendar" }],
    },
    ...Object.keys(dutyForms).map(
      (duty): Walk => ({
        ...by(duty === "O124" ? staff.dsl : staff.head, "/school/duties/{duty}", { duty }),
        says: { on: "2026-10-06", changed: "yes", "told-on": "2026-10-06" },
        reads: [{ role: "headteacher", at: "/school/duties" }],
        guards: "duty.words",
        open: ["minute"],
      }),
    ),
    {
      ...by(staff.head, "/placements/{placement}/policy/change", {}, "?to=west-bridgford-2025"),
      reads: [{ role: "ap-lead", at: `/placements/${r.placement}/policy` }],
      guards: "placement.words",
    },
    {
      ...by(staff.head, "/placements/{placement}/policy/stricter", {}, "?setting=notice.minDays"),
      says: { value: 5 },
      reads: [{ role: "ap-lead", at: `/placements/${r.placement}/policy` }],
      guards: "placement.words",
    },
    {
      ...by(staff.head, "/policy/choose", {}, "?to=west-bridgford-2025"),
      reads: [{ role: "ap-lead", at: "/policy" }],
    },
  ];
};
