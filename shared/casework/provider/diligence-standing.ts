import type { Answers } from "#contracts/form.ts";
import {
  type DiligenceItem,
  diligenceItems,
  type OwnRecord,
  standardsThemes,
} from "#domain/due-diligence.ts";
import { own } from "#domain/own-property.ts";
import type { SchoolRef } from "#domain/streams.ts";
import { scopeOf } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import { latestSeen } from "#streams/provider/evidence/diligence.ts";
import type { Lapse, LapseName } from "#streams/provider/lapses.ts";
import { latestRecord } from "#streams/provider/sign-off.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { staffMembersOf } from "../people/people.ts";
import { type ProviderStanding, standingOf } from "./standing.ts";
import { evidenceWords } from "./take-over-evidence.ts";

/** One thing that was seen of an item: by the general form, with the checks before a start, or by a record of its own. */
export type ItemEvidence = {
  readonly what: string;
  /** ISO dates, or "". */
  readonly on: string;
  readonly until: string;
  readonly by: string;
  readonly outcome: "satisfactory" | "not-satisfactory" | "";
  readonly evidence: string;
  readonly version: string;
  readonly centralRecord: string;
};

export type ItemState = "holds" | "lapses-soon" | "lapsed" | "not-satisfactory" | "missing";

export type ItemStanding = {
  readonly id: ObligationId;
  readonly title: string;
  readonly state: ItemState;
  readonly seen: readonly ItemEvidence[];
};

export type DiligenceStanding = readonly {
  readonly theme: string;
  readonly title: string;
  readonly items: readonly ItemStanding[];
}[];

/** What each record of a provider by a form of its own is called. */
export const recordTitles: Readonly<Record<OwnRecord, string>> = {
  roll: "Full-time roll",
  insurance: "Insurance",
  certificates: "Certificates",
  "risk-assessment": "Risk assessment",
  audit: "Audit",
  rating: "Judgement of quality",
  "registration-report": "Report that it is not registered",
};

const blank = { version: "", centralRecord: "", evidence: "", until: "", by: "" } as const;

/** Who looks: of words that they may not see nothing is read. */
export type LooksAt = {
  readonly deps: Deps;
  readonly at: SchoolRef;
  readonly seesWords: boolean;
  readonly seesJudgement: boolean;
};

/** What is needed to tell of the evidence of every item. */
type Sources = {
  readonly c: LooksAt;
  readonly s: ProviderStanding;
  readonly nameOf: (id: string) => string;
  /** Words of this school's own judgement of the checks. */
  readonly judgedWords: Answers;
};

const said = (words: Answers, name: string): string => String(words[name] ?? "");

const generalOf = async (
  { c, s, nameOf }: Sources,
  item: DiligenceItem,
): Promise<readonly ItemEvidence[]> => {
  const seen = latestSeen(s.signOff.items, item.id);
  if (!seen) return [];
  const words = c.seesWords ? await wordsOf(c.deps, scopeOf(c.at), [seen.words]) : {};
  return [
    {
      what: "Evidence",
      on: seen.on,
      until: seen.until,
      by: nameOf(seen.by),
      outcome: seen.outcome,
      evidence: said(words, "evidence"),
      version: said(words, "version"),
      centralRecord: said(words, "central-record"),
    },
  ];
};

/** What was judged with the checks of this school's latest start; another school's never stands here (O52). */
const judgedOf = ({ c, s, nameOf, judgedWords }: Sources, item: DiligenceItem): readonly ItemEvidence[] => {
  const evidence = own(s.provider.evidence, c.at.school);
  if (!evidence) return [];
  const versions = item.checks.includes("policies")
    ? Object.entries(evidence.judged).flatMap(([name, value]) =>
        /^policy-.+-version$/.test(name) ? [`${name.slice(7, -8)}: ${String(value)}`] : [],
      )
    : [];
  return item.checks.flatMap((check): ItemEvidence[] => {
    const outcome = evidence.judged[check];
    return outcome === "satisfactory" || outcome === "not-satisfactory"
      ? [
          {
            ...blank,
            what: "Checked before a start",
            on: evidence.on,
            by: nameOf(s.signOff.signedOff?.by ?? ""),
            outcome,
            evidence: said(judgedWords, `${check}-seen`),
            version: versions.join(", "),
          },
        ]
      : [];
  });
};

const lapseOf = (s: ProviderStanding, what: LapseName): Lapse | undefined =>
  s.lapses.find((l) => l.what === what);

const badOutcomes: readonly unknown[] = ["no", "not-satisfactory", "weak"];

const recordedOf = ({ s, nameOf }: Sources, record: OwnRecord): readonly ItemEvidence[] => {
  const lapse = lapseOf(s, record);
  const until = lapse?.until ?? "";
  if (record === "roll")
    return s.provider.roll
      ? [{ ...blank, what: recordTitles.roll, on: s.provider.roll.on, until, outcome: "" }]
      : [];
  if (record === "insurance" || record === "certificates")
    return until === "" ? [] : [{ ...blank, what: recordTitles[record], on: "", until, outcome: "" }];
  const latest = latestRecord(s.signOff, record);
  if (!latest) return [];
  const judged = latest.answers.outcome ?? latest.answers.rating;
  const outcome =
    judged === undefined ? "" : badOutcomes.includes(judged) ? "not-satisfactory" : "satisfactory";
  return [{ ...blank, what: recordTitles[record], on: latest.on, until, by: nameOf(latest.by), outcome }];
};

/** How an item stands: by what was seen last of each kind, the worst first. */
const stateOf = (s: ProviderStanding, item: DiligenceItem, seen: readonly ItemEvidence[]): ItemState => {
  const [general, ...others] = seen;
  if (!general) return "missing";
  const counting =
    general.what === "Evidence"
      ? [general, ...others.filter((o) => o.what !== "Checked before a start")]
      : seen;
  if (counting.some((e) => e.outcome === "not-satisfactory")) return "not-satisfactory";
  const names: readonly LapseName[] = [`item-${item.id}`, ...item.records];
  const states = names.flatMap((what) => lapseOf(s, what)?.state ?? []);
  if (states.includes("lapsed")) return "lapsed";
  return states.includes("lapses-soon") ? "lapses-soon" : "holds";
};

const itemStanding = async (sources: Sources, item: DiligenceItem): Promise<ItemStanding> => {
  const { s } = sources;
  const seen = [
    ...(await generalOf(sources, item)),
    ...judgedOf(sources, item),
    ...item.records.flatMap((record) => recordedOf(sources, record)),
  ];
  return {
    id: item.id,
    title: item.title,
    state: stateOf(s, item, seen),
    seen,
  };
};

/** The due diligence of this school on a provider, by the themes of the national standards; undefined while it has no policy. */
export const diligenceStanding = async (
  c: LooksAt,
  provider: string,
): Promise<DiligenceStanding | undefined> => {
  const s = await standingOf(c.deps, c.at, provider);
  if (!s) return undefined;
  const evidence = own(s.provider.evidence, c.at.school);
  const by = [
    ...Object.values(s.signOff.items).flatMap((seen) => (seen ?? []).map((each) => each.by)),
    ...Object.values(s.signOff.records).flatMap((all) => all.map((each) => each.by)),
    ...(s.signOff.signedOff ? [s.signOff.signedOff.by] : []),
  ];
  const staff = await staffMembersOf(c.deps, scopeOf(c.at), [...new Set(by)]);
  const sources: Sources = {
    c,
    s,
    nameOf: (id) => staff.get(id)?.name ?? "",
    judgedWords: evidence && c.seesJudgement ? await evidenceWords(c.deps, c.at.tenant, evidence) : {},
  };
  return Promise.all(
    Object.entries(standardsThemes).map(async ([theme, title]) => ({
      theme,
      title,
      items: await Promise.all(
        diligenceItems.filter((item) => item.theme === theme).map((item) => itemStanding(sources, item)),
      ),
    })),
  );
};
