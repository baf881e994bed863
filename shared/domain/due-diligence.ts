import type { ObligationId } from "#ids/catalogue.ts";
import type { CheckName } from "./provider-checks.ts";

/**
 * The four themes of the DfE's voluntary national standards for non-school alternative provision (August 2025). Which item of the
 * catalogue stands under which theme is the product's own sorting: the standards do not know the catalogue.
 */
export const standardsThemes = {
  safeguarding: "Safeguarding and welfare",
  "health-and-safety": "Health and safety",
  admissions: "Admissions, support and guidance",
  quality: "Quality of education",
} as const;

export type StandardsTheme = keyof typeof standardsThemes;

/** What a school records of a provider by a form of its own, beside the general one. */
export type OwnRecord =
  | "roll"
  | "insurance"
  | "certificates"
  | "risk-assessment"
  | "audit"
  | "rating"
  | "registration-report";

export type DiligenceItem = {
  readonly id: ObligationId;
  readonly theme: StandardsTheme;
  readonly title: string;
  /** The checks before a start that look at it. */
  readonly checks: readonly CheckName[];
  readonly records: readonly OwnRecord[];
};

const item = (
  id: ObligationId,
  theme: StandardsTheme,
  title: string,
  checks: readonly CheckName[] = [],
  records: readonly OwnRecord[] = [],
): DiligenceItem => ({ id, theme, title, checks, records });

/** Due diligence on a provider, once for the provider (catalogue O35 to O54, O132, O133). */
export const diligenceItems: readonly DiligenceItem[] = [
  item("O41", "safeguarding", "Safer recruitment: written confirmation of staff checks", [
    "staff-checks-confirmed",
  ]),
  item("O40", "safeguarding", "Child protection policies, exchanged both ways", [
    "child-protection-policy-exchange",
  ]),
  item("O39", "safeguarding", "Policies", ["policies"]),
  item("O38", "safeguarding", "Website and social media", ["website-and-social-media"]),
  item("O46", "safeguarding", "Telling of concerns and changes of staff", ["communication"]),
  item("O52", "safeguarding", "The school’s own due diligence, whatever lists say"),
  item(
    "O43",
    "health-and-safety",
    "Insurance and certificates",
    ["insurance", "health-and-safety"],
    ["insurance", "certificates"],
  ),
  item("O47", "health-and-safety", "Premises", ["site-visit"]),
  item("O48", "health-and-safety", "Visit before commissioning; a call where it teaches online", [
    "site-visit",
  ]),
  item("O50", "health-and-safety", "Risk assessment of the provider", ["provider-risk"], ["risk-assessment"]),
  item(
    "O35",
    "admissions",
    "Lawful without registration, by its whole full-time roll",
    ["registration"],
    ["roll", "registration-report"],
  ),
  item("O36", "admissions", "Registration status", ["registration"]),
  item("O45", "admissions", "Attendance told each morning and afternoon", ["attendance-arrangement"]),
  item("O133", "admissions", "Referral, admission and tracking of progress", ["tracking"]),
  item("O44", "admissions", "Examination and assessment entries", ["examinations"]),
  item("O37", "quality", "Published reports by Ofsted, the authority and others", ["published-reports"]),
  item("O42", "quality", "Curriculum, personal development, qualifications", ["curriculum"]),
  item("O132", "quality", "Training of its staff, and its links with other services", ["staff-qualified"]),
  item("O49", "quality", "Quality-assurance visits, agreed", ["quality-visits-agreed"]),
  item("O51", "quality", "Annual audit, signed by the provider", ["provider-audit"], ["audit"]),
  item("O53", "quality", "Quality and suitability, judged each term", [], ["rating"]),
  item("O54", "quality", "Used no longer once an audit is not satisfactory", [], ["audit"]),
];

/** What the school finds out, judges and records by itself: nobody asks the provider for it. */
const bySchool: readonly ObligationId[] = ["O35", "O48", "O50", "O51", "O52", "O53", "O54"];

/** What a provider is asked once a year, by theme; its roll is asked each term by itself. */
export const yearlyItems: readonly DiligenceItem[] = diligenceItems.filter(
  ({ id }) => !bySchool.includes(id),
);

export const diligenceItem = (id: string): DiligenceItem | undefined =>
  diligenceItems.find((each) => each.id === id);
