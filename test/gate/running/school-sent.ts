import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { staff } from "#test/journeys/cast/routes.ts";

const office = sampleId("staff", "d-marsh");
const admin = sampleId("staff", "j-pike");
const corrigan = sampleId("staff", "t-corrigan");

export type Sent = {
  /** The page’s path, as the product declares it. */
  readonly page: string;
  readonly as: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly says?: Known;
  /** The status of a refusal; without it, what is sent is taken. */
  readonly refused?: number;
};

/** What the pages take by which a school is set up, its calendar first. */
export const schoolSent: readonly Sent[] = [
  { page: "/policy/trust", as: staff.head, says: { trust: "none" } },
  {
    page: "/calendar/school-day",
    as: staff.lead,
    says: { "starts-at": "08:45", "break-from": "12:00", "break-to": "13:00", "ends-at": "15:15" },
  },
  { page: "/calendar/inset-days/new", as: staff.lead, says: { date: "2026-10-07", sure: ["inset-count"] } },
  { page: "/calendar/closures/new", as: staff.lead, says: { date: "2026-10-08", reason: "Burst pipe" } },
  { page: "/calendar/inset-days/{date}/remove", as: staff.lead, values: { date: "2026-10-07" } },
  { page: "/calendar/closures/{date}/remove", as: staff.lead, values: { date: "2026-10-08" } },
  {
    page: "/calendar/terms/new",
    as: staff.lead,
    says: { name: "Autumn 2028", first: "2028-09-04", last: "2028-12-15", sure: ["half-term-missing"] },
  },
  {
    page: "/calendar/terms/{term}",
    as: staff.lead,
    values: { term: "2026-09-01" },
    says: { name: "Autumn 2026", first: "2026-09-01", last: "2026-12-18", sure: ["half-term-missing"] },
  },
  {
    page: "/calendar/terms/{term}/years",
    as: staff.lead,
    values: { term: "2026-09-01" },
    says: { years: ["Year 11"], first: "2026-09-02", last: "2026-12-11" },
  },
  {
    page: "/school/details",
    as: staff.head,
    says: {
      ...{ type: "maintained", kind: "mainstream", phases: ["infant"], urn: "123456" },
      ...{ email: "office@harbour-view.example", phone: "01632 960014" },
      ...{ "complaints-procedure": "https://harbour-view.example/complaints" },
      "privacy-notice": "https://harbour-view.example/privacy",
    },
  },
  { page: "/school/sites/new", as: staff.head, says: { phone: "01632 960015" } },
  { page: "/school/sites/{site}/remove", as: staff.head, values: { site: "nobody" }, refused: 404 },
  ...["local-authority", "virtual-school", "lado"].map(
    (who): Sent => ({ page: `/school/outside/${who}`, as: staff.head }),
  ),
  { page: "/school/letters", as: staff.head, says: { colour: "#1d4f76" } },
  { page: "/school/letters/logo/remove", as: staff.head },
  { page: "/school/letters/logo/{file}", as: staff.head, values: { file: "nothing0there" }, refused: 422 },
  {
    page: "/school/people/new",
    as: admin,
    says: { email: "new@harbour-view.example", roles: ["referrer"] },
  },
  {
    page: "/school/people/{person}",
    as: admin,
    values: { person: corrigan },
    says: { email: "t-corrigan@harbour-view.example", roles: ["data-manager"] },
  },
  {
    page: "/school/people/{person}/cover",
    as: admin,
    values: { person: office },
    says: {
      by: sampleId("staff", "o-tarrant"),
      roles: ["attendance-officer"],
      from: "2026-09-07",
      to: "2026-12-18",
    },
  },
  { page: "/school/people/covers/{cover}/end", as: admin, values: { cover: "nobody" }, refused: 404 },
  { page: "/school/people/asked/{ask}", as: admin, values: { ask: "nobody" }, refused: 404 },
  { page: "/school/people/{person}/invited", as: admin, values: { person: corrigan } },
  { page: "/school/people/{person}/sign-in/again", as: admin, values: { person: corrigan } },
  {
    page: "/school/people/{person}/sign-in/app",
    as: admin,
    values: { person: corrigan },
    refused: 422,
  },
  {
    page: "/school/people/{person}/leave",
    as: admin,
    values: { person: corrigan },
    says: { to: office },
  },
  // No letter waits for this pupil's people, who take e-mail.
  { page: "/post", as: office, says: { letters: ["none"], how: "post" }, refused: 422 },
];
