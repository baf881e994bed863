import { wordsOf } from "#casework/commit/kept-words.ts";
import type { Context } from "#casework/compose/context.ts";
import { sessionsInWords, sessionsReported } from "#casework/placement/reported-sessions.ts";
import { stepWords } from "#domain/objectives.ts";
import { linesOf } from "#letters/composing/lines.ts";
import type { FactRow } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { formOfPurpose } from "#streams/placement/facts.ts";
import { ticksIn } from "#streams/placement/recorded.ts";
import { towardsObjectives } from "#streams/placement/reviews/objectives.ts";
import { longDate } from "#ui/dates.ts";
import { providerWords as say } from "./words.ts";

/** Of the plan, what somebody has said that the provider may read; the objectives stand in its agreement already. */
const planRows = async (deps: Deps, c: Context): Promise<readonly FactRow[]> => {
  const { plan } = c.placement.forms;
  const words = await wordsOf(deps, c.scope, Object.values(plan?.words ?? {}));
  const mayRead = ticksIn(plan, "provider-reads");
  return (["baseline", "targets"] as const).flatMap((name) => {
    const value = mayRead.includes(name) ? linesOf(words[name]) : [];
    return value.length > 0 ? [{ label: say.plan[name], value }] : [];
  });
};

/** How far the report before this question said that the pupil had come. */
const beforeRows = async (deps: Deps, c: Context, ask: Ask): Promise<readonly FactRow[]> => {
  const last = towardsObjectives(c.placement).findLast(({ of }) => of.version < ask.version);
  if (!last) return [];
  const goals = linesOf((await wordsOf(deps, c.scope, Object.values(last.plan.words))).objectives);
  const value = goals.flatMap((goal, i) => (last.steps[i] ? [`${goal}: ${stepWords(last.steps[i])}`] : []));
  return value.length > 0 ? [{ label: say.reportBefore(longDate(last.on)), value }] : [];
};

/** What a report is filled with: where the pupil started, the targets, the report before, and the register. */
export const reportFacts = async (deps: Deps, c: Context, ask: Ask): Promise<readonly FactRow[]> => {
  if (ask.purpose !== "progress-report" && ask.purpose !== "final-report") return [];
  const about = { form: formOfPurpose[ask.purpose], asked: ask.version };
  const register = await sessionsReported(deps, c.at, c.placement, about);
  return [
    ...(await planRows(deps, c)),
    ...(await beforeRows(deps, c, ask)),
    ...(register
      ? [
          {
            label: say.register,
            value: [sessionsInWords(register), say.fromTo(longDate(register.from), longDate(register.to))],
          },
        ]
      : []),
  ];
};
