import { type LawRule, type Route, routes, type Statement } from "#domain/rules/rules.ts";
import { type SettingName, settings } from "#domain/rules/settings.ts";
import { noOf } from "../effective-setting.ts";
import { inForce } from "../in-force.ts";
import type { LintContext } from "./finding.ts";
import { type Measure, measure } from "./meets.ts";

/** One rule of law against what the policy says of its setting, on the routes where the outcome is the same. */
export type Compared = {
  readonly law: LawRule;
  readonly outcome: Measure | "silent";
  readonly routes: readonly Route[];
  /** The policy's statements there; values only where it says something. */
  readonly statements: readonly Statement[];
  readonly said: readonly unknown[];
};

/** What a policy says of a setting, as a list. */
export const statementsOn = (
  { settings: said }: LintContext["profile"],
  name: SettingName,
): readonly Statement[] => {
  const statement: Statement | readonly Statement[] | undefined = said[name];
  return statement === undefined ? [] : "is" in statement ? [statement] : statement;
};

const spokenValue = (name: SettingName, { is }: Statement): unknown =>
  is === "silent" ? undefined : is === "no" ? noOf(name) : is;

/** The values that a policy gives a setting on one route, silence left out. */
export const valuesOn = (
  profile: LintContext["profile"],
  name: SettingName,
  route: Route,
): readonly unknown[] =>
  statementsOn(profile, name)
    .filter((s) => s.routes === undefined || s.routes.includes(route))
    .map((s) => spokenValue(name, s))
    .filter((v) => v !== undefined);

const onRoute = (law: LawRule, route: Route, { profile }: LintContext): Compared => {
  const statements = statementsOn(profile, law.setting).filter(
    (s) => s.routes === undefined || s.routes.includes(route),
  );
  const said = valuesOn(profile, law.setting, route);
  const outcome = said.length === 0 ? "silent" : measure(settings[law.setting].order, said, law.is);
  return { law, outcome, routes: [route], statements, said };
};

const joined = (all: readonly Compared[]): Compared => {
  const [first] = all;
  if (!first) throw new Error("There is nothing to join.");
  return {
    ...first,
    routes: all.flatMap((c) => c.routes),
    statements: [...new Set(all.flatMap((c) => c.statements))],
    said: all.flatMap((c) => c.said).filter((v, i, vs) => vs.indexOf(v) === i),
  };
};

const byOutcome = (all: readonly Compared[]): readonly Compared[] =>
  [...Map.groupBy(all, (c) => c.outcome).values()].map(joined);

/** Law that was read in a source and is in force; the product's own rules of sense are no law for a policy. */
const counts = (law: LawRule, on: string): boolean =>
  law.confidence === "V" && inForce(law, on) && !law.clause.startsWith("rule of sense");

/** Every rule of law on a setting against the policy, one result an outcome. */
export const compareWithLaw = (context: LintContext): readonly Compared[] =>
  context.floor.rules
    .filter((law) => counts(law, context.on) && settings[law.setting].order.kind !== "stated")
    .flatMap((law) => byOutcome((law.routes ?? routes).map((route) => onRoute(law, route, context))));
