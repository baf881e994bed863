import { listed } from "#domain/calendar/date-words.ts";
import { routes, type Statement } from "#domain/rules/rules.ts";
import { type SettingName, settingNames, settings } from "#domain/rules/settings.ts";
import { valueInWords } from "../value-words.ts";
import { statementsOn } from "./compared.ts";
import { cited, type Finding, type Lint, type LintContext } from "./finding.ts";

type Said = { readonly is: unknown; readonly clause: string };

/** Lists and lengths can all hold at once; of a step, a number or a plain fact only one can. */
const excludes = (name: SettingName): boolean =>
  ["rank", "most", "least", "stated"].includes(settings[name].order.kind) && name !== "contacts";

const differ = (a: Said, b: Said): boolean => JSON.stringify(a.is) !== JSON.stringify(b.is);

const overlap = (a: Statement, b: Statement): boolean =>
  (a.routes ?? routes).some((r) => (b.routes ?? routes).includes(r));

const spoken = (all: readonly Statement[]): readonly Statement[] => all.filter((s) => s.is !== "silent");

/** What the text itself says twice goes before the profile's one reading of it. */
const clashing = (name: SettingName, { profile, document }: LintContext): readonly Said[] => {
  const written = document.statements.filter((s) => s.setting === name);
  if (written.length > 0) return written.filter((a) => written.some((b) => differ(a, b)));
  const said = spoken(statementsOn(profile, name));
  return said.filter((a) => said.some((b) => a !== b && differ(a, b) && overlap(a, b)));
};

const found = (name: SettingName, all: readonly Said[], { profile }: LintContext): Finding => ({
  rule: "contradictory-words",
  grade: "defect",
  clause: cited(
    profile,
    all.map((s) => s.clause),
  ),
  says: `${settings[name].title}: ${listed(all.map((s) => `${s.clause} says “${valueInWords(s.is)}”`))}. Both cannot hold.`,
  remedy: "Decide which of them holds and strike the other.",
  settings: [name],
});

/** Statements of one text on one point that cannot all hold. */
export const contradictoryWords: Lint = (context) =>
  settingNames.filter(excludes).flatMap((name) => {
    const all = clashing(name, context);
    return all.length > 0 ? [found(name, all, context)] : [];
  });
