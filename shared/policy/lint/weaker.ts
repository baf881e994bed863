import { listed } from "#domain/calendar/date-words.ts";
import { type SettingName, settings } from "#domain/rules/settings.ts";
import type { Cadence } from "#domain/rules/settings-values.ts";
import { valueInWords } from "../value-words.ts";
import { type Compared, compareWithLaw } from "./compared.ts";
import { cited, type Finding, type Lint, type LintContext } from "./finding.ts";
import { forRoutes } from "./route-words.ts";

const accepted = ({ law, said }: Compared, { known }: LintContext): string | undefined =>
  known.readings.meets.find(
    (r) => r.setting === law.setting && said.some((value) => JSON.stringify(value) === JSON.stringify(r.is)),
  )?.because;

const isMust = (c: Compared): boolean => c.law.duty !== "should";

/** The settings that are one duty with this one, itself first. */
const duty = (name: SettingName, { known }: LintContext): string =>
  known.readings.oneDuty.find((group) => group.includes(name))?.join() ?? name;

/** A window of days and a half-term cannot be compared by number: it is said how the one can miss the other. */
const missed = ({ law, said }: Compared): string => {
  const windows = said
    .flat()
    .filter((s): s is Cadence => typeof s === "object" && s !== null && "every" in s);
  const window = windows.find((w) => w.every === "days");
  return window?.every === "days" && law.setting.endsWith("adence")
    ? ` By day ${window.to} a whole half-term can have gone by without one.`
    : "";
};

const sentence = (c: Compared): string => {
  const policy = listed(c.said.map(valueInWords));
  const asks = `${isMust(c) ? "the law" : "guidance"} says ${valueInWords(c.law.is)}${forRoutes(c.routes)}`;
  return `${settings[c.law.setting].title}: the policy says ${policy}; ${asks}.${missed(c)}`;
};

const breaks = (c: Compared, context: LintContext): boolean =>
  isMust(c) && accepted(c, context) === undefined;

/** Law that must be kept is named before guidance that should; one sentence a setting. */
const spokenOf = (all: readonly Compared[]): readonly Compared[] =>
  [...Map.groupBy(all, (c) => c.law.setting).values()].flatMap(
    (same) => same.find(isMust) ?? same.slice(0, 1),
  );

const named = (all: readonly Compared[], { profile }: LintContext) => ({
  clause: cited(
    profile,
    all.flatMap((c) => c.statements.map((s) => s.clause)),
  ),
  law: [...new Set(all.map((c) => c.law.clause))].join(", "),
  settings: [...new Set(all.map((c) => c.law.setting))],
});

const defect = (all: readonly Compared[], context: LintContext): Finding => {
  const spoken = spokenOf(all);
  return {
    rule: "weaker-than-law",
    grade: "defect",
    says: spoken.map(sentence).join(" "),
    remedy: `Write what the law says: ${listed([...new Set(spoken.map((c) => valueInWords(c.law.is)))])}. Until then Waymark keeps to the law.`,
    ...named(all, context),
  };
};

const note = (all: readonly Compared[], context: LintContext): Finding => {
  const because = all.flatMap((c) => accepted(c, context) ?? []);
  return {
    rule: "weaker-than-law",
    grade: "note",
    says: [...spokenOf(all).map(sentence), ...new Set(because)].join(" "),
    remedy: "Consider writing the stricter word. Waymark keeps to it already.",
    ...named(all, context),
  };
};

const found = (all: readonly Compared[], context: LintContext): Finding => {
  const broken = all.filter((c) => breaks(c, context));
  return broken.length > 0 ? defect(broken, context) : note(all, context);
};

/** Statements that ask less than law in force; guidance that only should be followed makes a note. */
export const weakerThanLaw: Lint = (context) => {
  const weaker = compareWithLaw(context).filter((c) => c.outcome === "weaker");
  return [...Map.groupBy(weaker, (c) => duty(c.law.setting, context)).values()].map((all) =>
    found(all, context),
  );
};
