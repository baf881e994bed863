import type { Answers } from "#contracts/form.ts";
import { placementStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Import } from "#streams/sheets/imports.ts";
import { formNow } from "../../choices.ts";
import { placements, read } from "../../commit/streams.ts";
import { openReferral } from "../../placement/open-referral.ts";
import { recordForm } from "../../record-form.ts";
import { allNew } from "../take.ts";
import { nothingTaken, type Taker } from "../worker.ts";
import type { PlannedPlacement } from "./plan-placements.ts";

type Recording = {
  readonly deps: Deps;
  readonly at: SchoolRef;
  readonly i: Import;
  readonly key: string;
  readonly placement: string;
};

/** Records one form of the placement as its page would; what refuses it, else undefined. */
const record = async (
  { deps, at, i, key, placement }: Recording,
  id: "provider" | "timetable",
  answers: Answers | undefined,
): Promise<string | undefined> => {
  if (!answers) return undefined;
  const stream = placementStream(at, placement);
  const { state } = await read(deps, placements, stream);
  const form = await formNow(deps, at, state, id);
  if (!form) return "It is not asked of this placement any more.";
  const command = `import-${i.id}-${key}-${id}`;
  const done = await recordForm(deps, { stream, id: command, by: i.decidedBy, at, form, answers });
  return done.kind === "refused" ? done.message : undefined;
};

/** Takes one placement of a sheet over, by the commands of the pages that take over one. What is refused is a gap with an owner. */
export const takePlacement: Taker<PlannedPlacement> = async (deps, at, i, p) => {
  const { key, pupil, route, begun, last, papers } = p;
  if (p.errors.length > 0 || !pupil || !route) return nothingTaken;
  if (i.refused.includes(key) || i.refused.includes(allNew)) return nothingTaken;
  const opened = await openReferral(deps, at, {
    ...{ pupil, route, command: `import-${i.id}-${key}`, by: i.decidedBy },
    takenOver: { begun, last, papers },
  });
  if ("kind" in opened) return { ...nothingTaken, refused: [opened.message] };
  const r: Recording = { deps, at, i, key, placement: opened.placement };
  const provider = await record(r, "provider", p.provider);
  if (provider)
    return {
      ...nothingTaken,
      fresh: 1,
      refused: [`Taken over, but for its provider and sessions: ${provider}`],
    };
  const timetable = await record(r, "timetable", p.timetable);
  return {
    ...nothingTaken,
    fresh: 1,
    refused: timetable ? [`Taken over, but for its sessions: ${timetable}`] : [],
  };
};
