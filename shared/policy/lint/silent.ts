import { listed } from "#domain/calendar/date-words.ts";
import { routes } from "#domain/rules/rules.ts";
import { settings } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { rowTitle } from "#ids/catalogue.ts";
import { inForce } from "../in-force.ts";
import { valueInWords } from "../value-words.ts";
import { type Compared, compareWithLaw } from "./compared.ts";
import { cited, type Finding, type Lint, type LintContext } from "./finding.ts";
import { lacking } from "./meets.ts";
import { forRoutes } from "./route-words.ts";

const remedy =
  "Nothing is broken: Waymark keeps to the law. Write it into the policy so that staff can read it there.";

/** Guidance is followed, law is kept. */
const who = ({ duty }: Compared["law"]): string => (duty === "should" ? "guidance" : "the law");

const sentence = ({ law, outcome, said, routes: on }: Compared): string => {
  const title = settings[law.setting].title;
  const lacks = valueInWords(lacking(said, law.is));
  return outcome === "incomplete"
    ? `${title}: the policy does not name ${lacks}; ${who(law)} asks it${forRoutes(on)}.`
    : `${title}: the policy says nothing; ${who(law)} says ${valueInWords(law.is)}${forRoutes(on)}.`;
};

const ofSetting = (c: Compared, { profile }: LintContext): Finding => ({
  rule: "silent",
  grade: "note",
  clause: cited(
    profile,
    c.statements.map((s) => s.clause),
  ),
  says: sentence(c),
  law: c.law.clause,
  remedy,
  settings: [c.law.setting],
});

const rows: Lint = ({ profile, floor, known, on }) => {
  const unspoken = floor.obligations.filter(
    (law) =>
      law.confidence === "V" &&
      inForce(law, on) &&
      law.duty === "must" &&
      !(law.obligation in profile.obligations) &&
      !(law.obligation in known.readings.rowsOfSettings),
  );
  return unspoken.map((law) => ({
    rule: "silent",
    grade: "note",
    clause: cited(profile, []),
    says: `${rowTitle(law.obligation as ObligationId)} (${law.obligation}): the policy says nothing; the law asks it${forRoutes(law.routes ?? routes)}.`,
    law: law.clause,
    remedy,
  }));
};

/** One note a setting: where several laws speak of it, all are named. */
const merged = (all: readonly Finding[]): Finding => {
  const [first] = all;
  if (!first) throw new Error("There is nothing to merge.");
  return {
    ...first,
    says: [...new Set(all.map((f) => f.says))].join(" "),
    law: listed([...new Set(all.flatMap((f) => f.law ?? []))]),
  };
};

/** Points on which law in force speaks and the policy does not, or not fully. */
export const silentOnLaw: Lint = (context) => {
  const settingsSilent = compareWithLaw(context)
    .filter((c) => c.outcome === "silent" || c.outcome === "incomplete")
    .map((c) => ofSetting(c, context));
  const grouped = Map.groupBy(settingsSilent, (f) => f.settings?.[0]);
  return [...[...grouped.values()].map(merged), ...rows(context)];
};
