import { pupils, read } from "#casework/commit/streams.ts";
import { recordSuspensionFrom } from "#casework/pupil/suspensions.ts";
import { pupilStream } from "#domain/streams.ts";
import type { Session } from "#domain/week/session.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { registerId } from "#streams/register/state.ts";
import { formNow, marking, recording } from "../people/acts.ts";
import type { Known } from "../people/filling.ts";
import { presses } from "../people/office.ts";
import { chanceOn, type Doing, holderOf, nameAt, placementOf, type Stage, send } from "../people/stage.ts";
import type { Plan } from "../school/plan.ts";
import type { SamplePlacement } from "./placements.ts";

/** The day on which the sample opens, and the one before. */
export const lastDay = "2026-11-17";
const dayBefore = "2026-11-16";

const tideway = sampleId("provider", "tideway-nurture");
const silent = sampleId("provider", "lantern-hill");
const uninsured = sampleId("provider", "harbour-wheel");

/** Nobody has said this morning who is there: a child is not accounted for. */
export const isSilent = (provider: string, day: string, session: Session): boolean =>
  provider === silent && day === lastDay && session === "morning";

/** What one provider declared of its insurance has run out since; the others' holds. */
export const lapsedInsurance = (provider: string): Known =>
  provider === uninsured ? { "insurance-until": "2026-11-13" } : {};

const disputed = sampleId("pupil", "brook");

/** Somebody at the provider says this by its link of one child this morning. */
const says = (at: string, mark: "absent" | "present"): Doing => ({
  at,
  does: async (stage, day) => {
    if (day !== lastDay || !stage.plans.has(disputed)) return;
    const acting = { at: stage.at, command: `${mark}-${disputed}-${day}`, by: tideway };
    const said = [{ pupil: disputed, session: "morning" as const, mark }];
    const register = registerId(tideway, day);
    await send(stage, "links", "attendance", marking(acting, register, "link", nameAt(stage, tideway), said));
  },
});

/** The head suspends a pupil; from the sixth school day education elsewhere is owed. */
const suspends = (plans: readonly SamplePlacement[]): Doing => ({
  at: "08:50",
  does: async (stage, day) => {
    for (const { pupil, suspended } of plans) {
      if (suspended?.on !== day || !stage.plans.has(pupil)) continue;
      const sender = { at: stage.at, command: `suspends-${pupil}`, by: holderOf(stage, "headteacher") };
      const answers = {
        kind: "suspension",
        from: suspended.from,
        to: suspended.to,
        reason: "PA",
        stands: "yes",
      };
      const refused = await recordSuspensionFrom(stage.world.deps("staff"), sender, { pupil }, answers);
      stage.told("suspension", refused ? "refused" : "recorded");
      await stage.world.settle();
    }
  },
});

const stuck = sampleId("pupil", "turnstone");

/** The step that looks after this pupil's placement fails from the last evening on. */
const failsFrom = "16:50";

const placementOfPupil = async (stage: Stage, pupil: string): Promise<string> =>
  (await read(stage.world.bare, pupils, pupilStream(stage.at, pupil))).state.openPlacement ?? "";

class NoAnswer extends Error {
  override readonly name = "Lambda.Unknown";
}

/** A fault of the machine that lasts: one step of one placement gives no answer any more. */
export const lastingFault = () => {
  let placement = "";
  return {
    begins: (id: string) => {
      placement = id;
    },
    failing: (functionName: string, payload: unknown): void => {
      const about = (payload as { readonly placement?: unknown }).placement;
      if (placement !== "" && about === placement && /tend-gate$/.test(functionName))
        throw new NoAnswer("The function ended without an answer");
    },
  };
};

export type LastingFault = ReturnType<typeof lastingFault>;

const faultBegins = (fault: LastingFault): Doing => ({
  at: failsFrom,
  does: async (stage, day) => {
    if (day === dayBefore && stage.plans.has(stuck)) fault.begins(await placementOfPupil(stage, stuck));
  },
});

/** Something is recorded, so that the workflow looks again, and comes upon the fault. */
const assessesRisk: Doing = {
  at: "16:55",
  does: async (stage, day) => {
    if (day !== dayBefore || !stage.plans.has(stuck)) return;
    const p = await placementOf(stage, await placementOfPupil(stage, stuck));
    const form = await formNow(stage.world.deps("staff"), stage.at, p, "risk-assessment");
    if (!form) return;
    const acting = { at: stage.at, command: `assesses-${p.id}`, by: holderOf(stage, "ap-lead") };
    const known = { ...stage.script?.knows(form, { day, pupil: p.pupil, placement: p }) };
    const act = recording(acting, p.id, form, known, day, chanceOn(stage, acting.command));
    await send(stage, "staff", "risk-assessment", act);
  },
};

const everyHalfHour = (from: number, to: number): readonly string[] =>
  Array.from({ length: (to - from) * 2 }, (_, i) => {
    const minutes = from * 60 + i * 30;
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  });

/** While the fault lasts the safety net tries again and again, until it leaves it to a person. */
const triesAgain: readonly Doing[] = [
  ...everyHalfHour(17, 20).map((at) => ({ at, on: dayBefore })),
  ...everyHalfHour(1, 4).map((at) => ({ at, on: lastDay })),
].map(({ at, on }) => ({
  at,
  does: async (stage, day) => {
    if (day === on) await stage.world.sweep("sweep");
  },
}));

/** Education from the sixth day waits for nothing. */
const isSixthDay = ({ route }: Plan): boolean => route === "sixth-day";

/** What goes wrong at the sample school, by what people and machines do. */
export const troubles = (plans: readonly SamplePlacement[], fault: LastingFault): readonly Doing[] => [
  suspends(plans),
  ...["13:45", "14:10", "14:30", "15:05", "15:40"].map((at) => presses(at, isSixthDay)),
  says("09:30", "absent"),
  says("09:55", "present"),
  faultBegins(fault),
  assessesRisk,
  ...triesAgain,
];
