import type { Route } from "#domain/rules/rules.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Known } from "../people/filling.ts";
import type { Conduct } from "../people/script.ts";
import type { Plan } from "../school/plan.ts";

/** One placement of the sample: the plan of everybody concerned, and where it stands still. */
export type SamplePlacement = Plan & {
  /** Forms that nobody gets round to. */
  readonly leaves: readonly string[];
  /** From this day on they do. */
  readonly leavesUntil?: string;
  /** What a parent does with the question; agrees the next day where nothing is said. */
  readonly conduct?: Conduct;
  /** What is known of this one only, by form. */
  readonly knows?: Readonly<Record<string, Known>>;
  /** How many steps of the referral are written; all, and submitted, where nothing is said. */
  readonly steps?: number;
  /** The suspension from whose sixth day education is owed. */
  readonly suspended?: { readonly on: string; readonly from: string; readonly to: string };
};

const provider = (name: string): string => sampleId("provider", name);
const [tideway, lantern] = [provider("tideway-nurture"), provider("lantern-hill")];
const [farm, studio] = [provider("kestrel-farm"), provider("harbour-wheel")];

const hours: Known = {
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
};

const days = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** A week in five letters: d a whole day, m a morning, a an afternoon, - none. */
const week = (letters: string): Known => {
  const parts: Readonly<Record<string, string>> = { d: "day", m: "morning", a: "afternoon" };
  return {
    ...hours,
    ...Object.fromEntries(days.map((day, i) => [day, parts[letters.charAt(i)] ?? "none"])),
  };
};

/** Mornings at school, and Wednesdays at home. */
const ownWeek: Known = {
  ...week("mm-md"),
  "starts-at": "08:50",
  "ends-at": "15:10",
};

type Told = Partial<Omit<SamplePlacement, "pupil" | "provider" | "week" | "referred">>;

const placement = (
  pupil: string,
  at: string,
  sessions: Known,
  referred: string,
  told: Told = {},
): SamplePlacement => ({
  pupil: sampleId("pupil", pupil),
  provider: at,
  referred,
  week: sessions,
  start: "2026-09-28",
  end: "2026-12-11",
  endsEarly: undefined,
  why: "planned-end",
  place: true,
  changes: undefined,
  concern: undefined,
  leaves: [],
  ...told,
});

const by = (route: Route, told: Told = {}): Told => ({ ...told, route });

/** The placements of the sample school in the autumn of 2026, in the order of their beginning. */
export const samplePlacements: readonly SamplePlacement[] = [
  placement("marlow", tideway, week("mdmm-"), "2026-09-02"),
  placement("adeyemi", lantern, week("-m-mm"), "2026-09-03"),
  placement("penrose", farm, week("d-d-m"), "2026-09-02"),
  placement("quill", tideway, week("m-m-m"), "2026-09-07", { changes: "2026-11-04" }),
  placement("tamarisk", farm, week("mmmmm"), "2026-09-02", {
    leaves: ["review-planned", "review-settled", "review"],
  }),
  placement("brook", tideway, week("-m-d-"), "2026-09-04", { end: "2027-02-12" }),
  placement("samphire", studio, week("-d-d-"), "2026-09-03"),
  placement("whimbrel", farm, week("mmmmm"), "2026-09-02", {
    endsEarly: "2026-11-06",
    why: "objectives-met",
    leaves: ["destination"],
  }),
  placement("knot", tideway, week("m-m--"), "2026-09-02", { endsEarly: "2026-10-22", why: "objectives-met" }),
  placement("thrift", farm, week("-dd--"), "2026-09-08", by("direction", { start: "2026-10-12" })),
  placement("curlew", "", week("mmmmm"), "2026-09-08", by("on-site", { start: "2026-10-05" })),
  placement("avocet", "", ownWeek, "2026-09-15", by("part-time", { start: "2026-10-12", end: "2026-12-04" })),
  placement("godwit", tideway, week("ddddd"), "2026-11-09", {
    ...by("sixth-day", { start: "2026-11-16", end: "2026-11-25" }),
    suspended: { on: "2026-11-09", from: "2026-11-09", to: "2026-11-25" },
  }),
  placement("dunlin", studio, week("--dd-"), "2026-09-10", {
    start: "2026-10-05",
  }),
  placement(
    "sandpiper",
    lantern,
    week("mmm--"),
    "2026-10-13",
    by("direction-to-school", { start: "2026-11-30", end: "2027-03-12", leaves: ["letter"] }),
  ),
  placement("oyster", farm, week("d--d-"), "2026-10-14", {
    start: "2026-11-23",
    end: "2027-02-12",
    leaves: ["letter"],
  }),
  placement(
    "plover",
    farm,
    week("m-m-m"),
    "2026-11-02",
    by("medical", {
      start: "2026-12-01",
      end: "2027-03-12",
      leaves: ["checks-judged", "plan", "risk-assessment"],
    }),
  ),
  placement("turnstone", tideway, week("m-m--"), "2026-10-20", {
    start: "2026-11-30",
    end: "2027-03-12",
    leaves: ["risk-assessment"],
    leavesUntil: "2026-11-16",
  }),
  placement("osei", farm, week("-m-m-"), "2026-11-04", {
    start: "2026-12-03",
    end: "2027-03-12",
    conduct: [],
    leaves: ["consent-received", "consent-settled"],
  }),
  placement("ruff", farm, week("m-m--"), "2026-11-12", {
    start: "2026-12-07",
    end: "2027-03-12",
    leaves: ["decision", "decision-confirmed", "timetable"],
  }),
];

/** Those of the second school, under its own policy. */
export const secondPlacements: readonly SamplePlacement[] = [
  placement("skerry-hallam", farm, week("d-d--"), "2026-09-03", { end: "2027-02-12" }),
  placement(
    "skerry-lowe",
    "",
    ownWeek,
    "2026-09-10",
    by("flexi", { start: "2026-10-06", end: "2027-02-12" }),
  ),
  placement("skerry-novak", "", {}, "2026-11-16", { steps: 3 }),
  placement("skerry-vane", farm, week("-d-d-"), "2026-10-14", { start: "2026-11-24", leaves: ["letter"] }),
];
