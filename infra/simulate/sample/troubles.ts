import { pupils, read } from "#casework/commit/streams.ts";
import { recordSuspensionFrom } from "#casework/pupil/suspensions.ts";
import { pupilStream } from "#domain/streams.ts";
import type { Session } from "#domain/week/session.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { registerId } from "#streams/register/state.ts";
import { formNow, marking, recording } from "../people/acts.ts";
import { presses } from "../people/office.ts";
import { chanceOn, type Doing, holderOf, nameAt, placementOf, type Stage, send } from "../people/stage.ts";
import type { Plan } from "../school/plan.ts";
import type { SamplePlacement } from "./placements.ts";

/** The day on which the sample opens, and the one before. */
export const lastDay = "2026-11-17";
const dayBefore = "2026-11-16";

const tideway = sampleId("provider", "tideway-nurture");
const silent = sampleId("provider", "lantern-hill");

/** Nobody has said this morning who is there: a child is not accounted for. */
export const isSilent = (provider: string, day: string, session: Session): boolean =>
  provider === silent && day === lastDay && session === "morning";

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

const placementOfPupil = async (stage: Stage, pupil: string): Promise<string> =>
  (await read(stage.world.bare, pupils, pupilStream(stage.at, pupil))).state.openPlacement ?? "";

const worried = sampleId("pupil", "dunlin");

/** The key contact reports a concern a few minutes before the sample opens: the safeguarding lead has it before them. */
const reports: Doing = {
  at: "10:12",
  does: async (stage, day) => {
    if (day !== lastDay || !stage.plans.has(worried)) return;
    const p = await placementOf(stage, await placementOfPupil(stage, worried));
    const form = await formNow(stage.world.deps("staff"), stage.at, p, "concern");
    if (!form) return;
    const acting = { at: stage.at, command: `concern-${p.id}`, by: holderOf(stage, "key-contact") };
    const known = { "by-word": "yes", ...stage.script?.knows(form, { day, pupil: worried, placement: p }) };
    const act = recording(acting, p.id, form, known, day, chanceOn(stage, acting.command));
    await send(stage, "staff", "concern", act);
  },
};

const stuck = sampleId("pupil", "turnstone");

/** From then on the step that looks after this pupil's placement fails; later that morning its checks are complete. */
const failsFrom = "08:00";

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

/** While the fault lasts the safety net tries again, until for that day it leaves it to a person. */
const triesAgain: readonly Doing[] = ["00:30", "01:00", "01:30", "02:00", "02:30", "03:00", "03:30"].map(
  (at) => ({
    at,
    does: async (stage, day) => {
      if (day === lastDay && stage.plans.has(stuck)) await stage.world.sweep("sweep");
    },
  }),
);

/** Education from the sixth day waits for nothing. */
const isSixthDay = ({ route }: Plan): boolean => route === "sixth-day";

/** What goes wrong at the sample school, by what people and machines do. */
export const troubles = (plans: readonly SamplePlacement[], fault: LastingFault): readonly Doing[] => [
  suspends(plans),
  ...["13:45", "14:10", "14:30", "15:05", "15:40"].map((at) => presses(at, isSixthDay)),
  says("09:30", "absent"),
  says("09:55", "present"),
  reports,
  faultBegins(fault),
  ...triesAgain,
];
