import { importPath } from "#casework/import/kinds.ts";
import { referralReasons } from "#contracts/forms/options.ts";
import { yearlyNameOf } from "#contracts/forms/provider/yearly.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { firstDay } from "./house-running.ts";
import { listsSent } from "./lists-sent.ts";
import { recordsSent } from "./records-sent.ts";
import { type Sent, schoolSent } from "./school-sent.ts";

const office = sampleId("staff", "d-marsh");
const admin = sampleId("staff", "j-pike");
export const tideway = sampleId("provider", "tideway-nurture");
export const register = `${tideway}-${firstDay}`;
export const mum = sampleId("contact", "runs");

const provider = {
  name: "Tideway Nurture",
  address: "1 Tide Way\nSandleigh",
  phone: "01632 960231",
  email: "attendance@tideway-nurture.example",
  "second-email": "office@tideway-nurture.example",
  registered: "no",
  kind: "not-a-school",
  online: "no",
  urn: "123456",
  ukprn: "10012345",
  places: 6,
};

const contact: Known = {
  name: "Ms Runs",
  relationship: "parent",
  "parental-responsibility": "yes",
  channel: "email",
  email: "runs@family.example",
  restricted: "yes",
  restriction: "Court order",
};

/** Everything that a page for staff takes besides the forms of a placement, in an order in which one makes another possible. */
export const sent: readonly Sent[] = [
  {
    page: "/pupils/{pupil}/statuses",
    as: staff.lead,
    says: {
      statuses: [
        "ehcp",
        "looked-after",
        "social-worker",
        "kinship-care",
        "welfare-service",
        "free-school-meals",
        "send-support",
        "semh",
      ],
    },
  },
  { page: "/pupils/{pupil}/statuses", as: staff.lead, says: { statuses: ["social-worker"] } },
  {
    page: "/pupils/{pupil}/suspensions/new",
    as: staff.head,
    says: { kind: "suspension", from: "2026-09-24", to: "2026-09-25", reason: "DB" },
  },
  {
    page: "/pupils/{pupil}/suspensions/{suspension}",
    as: staff.head,
    says: { kind: "suspension", from: "2026-09-24", to: "2026-09-24", reason: "DB" },
  },
  {
    page: "/pupils/{pupil}/contacts/new",
    as: staff.lead,
    says: { ...contact, name: "Mr Runs", email: "mr.runs@family.example", restricted: "no" },
  },
  { page: "/placements/{placement}/pages/{reader}", as: staff.lead, values: { reader: mum } },
  { page: "/pupils/{pupil}/contacts/{contact}", as: staff.dsl, says: contact },
  { page: "/pupils/{pupil}/contacts/{contact}/remove", as: staff.dsl },
  {
    page: "/pupils/{pupil}/correct",
    as: staff.lead,
    says: {
      "given-name": "Perry",
      "family-name": "Runs",
      "date-of-birth": "2016-03-04",
      "year-group": "Year 5",
    },
  },
  { page: "/pupils/{pupil}/adjustments/new", as: staff.head, says: { from: "2026-10-07" } },
  { page: "/pupils/{pupil}/take-over", as: staff.lead, says: { begun: "2026-09-08" }, refused: 422 },
  { page: "/pupils/{pupil}/leaving", as: staff.lead, says: { on: "2026-09-30" }, refused: 422 },
  { page: "/pupils/{pupil}/leaving/take-back", as: staff.lead, refused: 422 },
  { page: "/pupils/{pupil}/merge", as: staff.lead, says: { other: "nobody" }, refused: 422 },
  ...Object.values(importPath).flatMap((base): Sent[] => {
    const as = base.startsWith("/school") ? staff.head : staff.lead;
    return [
      base === importPath.year
        ? { page: `${base}/new`, as, says: { "last-day": "2026-08-31" } }
        : { page: `${base}/uploaded/{file}`, as, values: { file: "nothing1" }, refused: 422 },
      { page: `${base}/{import}/decide`, as, refused: 404 },
      { page: `${base}/{import}/drop`, as, refused: 404 },
    ];
  }),
  { page: "/attendance/marks/uploaded/{file}", as: staff.lead, values: { file: "nothing1" }, refused: 422 },
  { page: "/attendance/marks/{register}/{pupil}/{session}", as: staff.lead, refused: 404 },
  {
    page: "/attendance/census/codes",
    as: staff.lead,
    says: Object.fromEntries(referralReasons.map(({ value }, i) => [value, `A${i}`])),
  },
  {
    page: "/attendance/figures/before/{placement}",
    as: staff.lead,
    says: { from: "2026-09-01", to: "2026-09-30", possible: 40, missed: 12, unauthorised: 3 },
  },
  { page: "/pupils/{pupil}/referrals", as: staff.teacher, says: { route: "agreement" }, refused: 422 },
  {
    page: "/pupils/new",
    as: staff.lead,
    says: { "given-name": "Another", "date-of-birth": "2019-03-04", "year-group": "Year 2" },
  },
  ...schoolSent,
  { page: "/calendar/terms/{date}/remove", as: staff.lead, values: { date: "2026-09-01" }, refused: 422 },
  {
    page: "/providers/new",
    as: staff.lead,
    says: { ...provider, name: "Another place", email: "another@place.example" },
  },
  { page: "/providers/{provider}/edit", as: staff.lead, says: provider },
  ...["sites", "contacts", "costs", "dates"].map(
    (part): Sent => ({
      page: "/providers/{provider}/register/{part}/{entry}",
      as: staff.lead,
      values: { part, entry: "new" },
      says: {
        first: "2026-10-07",
        last: "2026-10-08",
        from: "2026-09-01",
        per: "day",
        phone: "01632 960 112",
      },
    }),
  ),
  {
    page: "/providers/{provider}/register/{part}/{entry}",
    as: staff.lead,
    values: { part: "offer", entry: "offer" },
    says: { "age-from": 5, "age-to": 11 },
  },
  {
    page: "/providers/{provider}/due-diligence/{item}",
    as: staff.dsl,
    values: { item: "O41" },
    says: { outcome: "not-satisfactory", until: "2026-10-07" },
  },
  {
    page: "/providers/{provider}/register/{part}/{entry}/remove",
    as: staff.lead,
    values: { part: "sites", entry: "nobody" },
    refused: 404,
  },
  {
    page: "/placements/{placement}/whole-pack",
    as: staff.lead,
    says: { "dsl-name": "Petra Lund", "dsl-phone": "01632 960031" },
  },
  { page: "/providers/{provider}/visit", as: staff.lead, says: { "held-on": "2026-09-01" } },
  {
    page: "/providers/{provider}/year/told",
    as: staff.lead,
    says: { "insurance-until": "2027-10-07" },
  },
  {
    page: "/providers/{provider}/year",
    as: staff.lead,
    says: Object.fromEntries(yearlyItems.map((i) => [`${yearlyNameOf(i)}-until`, "2027-10-07"])),
  },
  { page: "/providers/{provider}/year/ask", as: staff.lead },
  ...["risk-assessment", "audit", "rating", "registration-report", "roll", "insurance", "certificates"].map(
    (record): Sent => ({
      page: "/providers/{provider}/records/{record}",
      as: staff.lead,
      values: { record },
      says: { "next-on": "2027-09-01", until: "2026-10-07" },
    }),
  ),
  {
    page: "/providers/{provider}/records/{record}",
    as: staff.lead,
    values: { record: "audit" },
    says: { outcome: "not-satisfactory" },
  },
  { page: "/providers/{provider}/audit", as: staff.lead, refused: 404 },
  { page: "/providers/{provider}/seen/{school}", as: staff.lead, refused: 404 },
  { page: "/providers/{provider}/retire", as: staff.lead },
  { page: "/school/duties/{duty}", as: staff.head, values: { duty: "O130" } },
  { page: "/policy/choose", as: staff.head, query: "?to=west-bridgford-2025" },
  { page: "/placements/{placement}/policy/change", as: staff.head, query: "?to=west-bridgford-2025" },
  {
    page: "/placements/{placement}/policy/stricter",
    as: staff.head,
    query: "?setting=notice.minDays",
    says: { value: 5 },
  },
  { page: "/placements/{placement}/letter", as: staff.head, refused: 422 },
  { page: "/placements/{placement}/papers/{paper}", as: staff.lead, refused: 404 },
  { page: "/placements/{placement}/allegation", as: staff.dsl, refused: 404 },
  { page: "/placements/{placement}/referral", as: staff.teacher, refused: 422 },
  {
    page: "/placements/{placement}/referral/{step}",
    as: staff.teacher,
    values: { step: "reason" },
    refused: 422,
  },
  ...recordsSent,
  { page: "/placements/{placement}/files/uploaded/{about}/{file}", as: staff.lead, refused: 404 },
  { page: "/placements/{placement}/files/{file}/remove", as: staff.lead, refused: 404 },
  { page: "/failures/{failure}", as: admin, refused: 404 },
  ...listsSent,
  {
    page: "/attendance/{register}/{pupil}/{session}/answer",
    as: office,
    says: { mark: "absent", channel: "phone", "said-by": "Lena", "said-at": "10:00" },
  },
  {
    page: "/attendance/{register}/{pupil}/{session}/outside",
    as: staff.dsl,
    says: { whom: "social-worker", how: "phone" },
    refused: 422,
  },
  { page: "/attendance/{register}/{pupil}/{session}/reason", as: office },
  { page: "/attendance/{register}/{pupil}/{session}/code", as: office, says: { code: "I" } },
  {
    page: "/attendance/{register}/{pupil}/{session}/search",
    as: office,
    says: { step: "home-visited", "done-at": "09:40" },
  },
  { page: "/attendance/{register}/entered", as: office },
  // Nobody was asked again about anybody on this day: there is nobody to look for.
  { page: "/attendance/{register}/taken-on", as: office, refused: 422 },
  // No other address waits, and the provider has told nothing.
  { page: "/providers/{provider}/address", as: staff.lead, refused: 404 },
  { page: "/providers/{provider}/told/{told}", as: staff.lead, refused: 404 },
  { page: "/providers/{provider}/standing-link", as: staff.lead, refused: 404 },
];
