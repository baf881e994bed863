import { read, schools } from "#casework/commit/streams.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import { policiesInForce } from "#casework/rules/placement-policy.ts";
import { policyStanding } from "#casework/rules/policy-standing.ts";
import { minimumOf } from "#casework/rules/rules-in-force.ts";
import { lookOf } from "#casework/school/look.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { routeNames } from "#domain/routes.ts";
import { type EffectiveRules, type Profile, routes } from "#domain/rules/rules.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { heading, type Letter, list, paragraph, table } from "#letters/letter.ts";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import type { School } from "#streams/school/school.ts";
import { asksShown, settingsShown } from "./model.ts";

const profileFor = (c: StaffContext, school: School, on: string): Profile | undefined => {
  const to = c.request.query.get("to");
  if (to !== null) return policiesInForce(on).find((p) => p.id === to);
  const standing = policyStanding(school, on);
  return standing.kind === "none" ? undefined : standing.profile;
};

const paperOf = (profile: Profile, rules: EffectiveRules, route: string, on: string): Letter => ({
  subject: profile.title,
  blocks: [
    paragraph(`Version ${profile.version}. ${route}. As on ${longDate(on)}.`),
    paragraph("What holds is the strictest of the law, the minimum of the trust and the school’s policy."),
    heading("What has to be done"),
    ...asksShown(rules).flatMap((group) => [
      heading(group.title),
      list(group.items.map((ask) => `${ask.title}: ${ask.cites.map((cite) => cite.clause).join("; ")}`)),
    ]),
    heading("Settings"),
    ...settingsShown(rules).flatMap((group) => [
      table(
        group.title,
        group.items.map((s) => ({ label: s.title, value: `${s.says} (${s.won.clause})` })),
      ),
    ]),
  ],
});

/** What a policy asks, clause by clause, on paper. */
export const policyPrintPage: StaffPage = {
  path: "/policy/print.pdf",
  action: "policy.read",
  doc: {
    summary: "What the school's policy asks, as a PDF",
    query: { route: "The way into a placement", to: "Id of another policy that is in force" },
    file: "application/pdf",
  },
  get: async (c) => {
    const on = londonDate(c.deps.clock.now());
    const { state } = await read(c.deps, schools, schoolStream(c.at));
    const profile = profileFor(c, state, on);
    if (!profile) return notFound;
    const route = routes.find((each) => each === c.request.query.get("route")) ?? "agreement";
    const rules = effectiveRules({ floor: lawFloor(), profile, ...minimumOf(state.trust, on), route, on });
    const schoolName = (await schoolRecordOf(c.deps, c.scope, c.at.school))?.name || "School";
    const letter = paperOf(profile, rules, routeNames[route], on);
    return {
      kind: "file",
      name: `${profile.id}.pdf`,
      type: "application/pdf",
      bytes: await letterPdf(letter, { date: on, schoolName, ...(await lookOf(c.deps, c.at)) }),
    };
  },
};
