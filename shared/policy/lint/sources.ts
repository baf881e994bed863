import { listed, longDate, monthOrDate } from "#domain/calendar/date-words.ts";
import type { CitedSource } from "#domain/rules/policy-document.ts";
import { cited, type Finding, type Lint, type LintContext } from "./finding.ts";
import type { Known } from "./known.ts";

type Source = Known["sources"][number];
type Edition = Source["editions"][number];

const ended = (edition: Edition, on: string): boolean => edition.until !== null && edition.until <= on;

const current = (source: Source, on: string): Edition | undefined =>
  source.editions.findLast((e) => !ended(e, on) && e.dated <= on.slice(0, e.dated.length));

const instead = (source: Source, on: string): string => {
  const now = current(source, on);
  if (source.instead) return `Cite ${source.instead} instead.`;
  if (!now) return "Cite what is in force.";
  const sure =
    now.confidence === "V" ? "" : " Confirm first that it has been published: its final text was not read.";
  return `Cite the edition of ${monthOrDate(now.dated)}.${sure}`;
};

/** What is wrong with one citation; undefined when nothing is. */
const wrongWith = (
  cite: CitedSource,
  source: Source,
  on: string,
): Pick<Finding, "says" | "grade"> | undefined => {
  const { dated } = cite;
  const meant =
    dated === undefined
      ? source.editions
      : source.editions.filter((e) => e.dated.startsWith(dated) || dated.startsWith(e.dated));
  if (meant.length === 0)
    return {
      grade: "defect",
      says: `${source.title} is dated ${monthOrDate(dated ?? "")}: there is no such edition. Its editions are of ${listed(source.editions.map((e) => monthOrDate(e.dated)))}.`,
    };
  const last = meant.at(-1);
  if (!last || meant.some((e) => !ended(e, on))) return undefined;
  return {
    grade: last.confidence === "V" ? "defect" : "note",
    says: `${source.title}${dated === undefined ? "" : ` (${monthOrDate(dated)})`} has not been in force since ${longDate(last.until ?? on)}.`,
  };
};

const check = (cite: CitedSource, { profile, known, on }: LintContext): readonly Finding[] => {
  const source = known.sources.find((s) => s.id === cite.source);
  const wrong = source && wrongWith(cite, source, on);
  if (!source || !wrong) return [];
  return [
    {
      rule: "outdated-source",
      ...wrong,
      clause: cited(profile, [cite.clause]),
      remedy: instead(source, on),
    },
  ];
};

/** Law and guidance that is cited though revoked or replaced, or with a date that no edition of it has. */
export const outdatedSources: Lint = (context) =>
  context.document.sources.flatMap((cite) => check(cite, context));
