import { placements, read, registers } from "#casework/commit/streams.ts";
import { seeToFailed } from "#casework/failures/note-failure.ts";
import { handOver } from "#casework/gate/hand-over.ts";
import { latestOf, type OpenFailure } from "#domain/failures/failures.ts";
import { parseStream, placementStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { chanceOf } from "#infra/simulate/chance.ts";
import { type Act, formNow, marking, recording, todayOf } from "#infra/simulate/people/acts.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { expectedSlots } from "#streams/register/state.ts";
import type { House } from "../gate/house.ts";
import { lead } from "../gate/referred.ts";
import { openFailures } from "./judging.ts";

const office = sampleId("staff", "r-flint");

const records = async (house: House, f: OpenFailure, formId: string, known: Known, command: string) => {
  const { deps, at } = house;
  const { state } = await read(deps, placements, placementStream(at, f.placement));
  const form = await formNow(deps, at, state, formId);
  if (!form) return undefined;
  return recording({ at, command, by: lead }, f.placement, form, known, todayOf(deps), chanceOf(1));
};

/** Whoever was not reached by mail is reached in another way, and what they say or are given is written down. */
const reaches = async (house: House, f: OpenFailure, command: string): Promise<Act | undefined> => {
  if (f.kind !== "mail-back" || f.placement === "") return undefined;
  const { state } = await read(house.deps, placements, placementStream(house.at, f.placement));
  if (state.phase === "closed") return undefined;
  if (f.promise.startsWith("consent-re") && f.promise !== "consent-receipt") {
    const ask = state.asks.findLast((a) => a.purpose === "consent" && a.to === f.person && !a.withdrawn);
    if (!ask || ask.answers.length > 0) return undefined;
    const known = { ask: ask.id, channel: "phone", answer: "agree", "received-on": todayOf(house.deps) };
    return records(house, f, "consent-received", known, command);
  }
  if (f.promise !== "placement-letter") return undefined;
  const on = todayOf(house.deps);
  return records(house, f, "letter-given", { to: f.person, how: "by-hand", on, "given-on": on }, command);
};

/** On a day of which nobody was asked, whoever opens the attendance rings the provider and writes down what they hear. */
const rings = async (house: House, f: OpenFailure, command: string): Promise<readonly Act[]> => {
  if (f.kind !== "day-run-died") return [];
  const { deps, at } = house;
  const acts: Act[] = [];
  for await (const stream of deps.ledger.streams(`${house.scope}/register/`)) {
    if (!stream.endsWith(f.promise)) continue;
    const { id: register } = parseStream(stream);
    const { state } = await read(deps, registers, stream);
    const marks = expectedSlots(state).map(({ pupil, session }) => ({
      pupil,
      session,
      mark: "present" as const,
    }));
    if (marks.length > 0)
      acts.push(
        marking({ at, command: `${command}-${register}`, by: office }, register, "phone", "Rang", marks),
      );
  }
  return acts;
};

/** A person opens the task, does what it says, and says how. Gives what did not go as the task said it would. */
export const actsOn = async (house: House, f: OpenFailure, command: string): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const act = await reaches(house, f, command);
  for (const each of [...(act ? [act] : []), ...(await rings(house, f, command))]) {
    const receipt = await each.send(house.deps);
    if (receipt === "refused") wrong.push(`the act of ${f.key} was refused`);
  }
  await house.settle();
  const sender = { at: house.at, command: `${command}-seen-to`, by: lead };
  // What the act itself has mended may be closed already.
  await seeToFailed(
    house.deps,
    sender,
    { key: f.key, shown: latestOf(f) },
    "Rang, and wrote down what was said",
  );
  await house.settle();
  return wrong;
};

/** The administrator opens the run and starts it again from the ledger. */
export const startsAgain = async (house: House, f: OpenFailure, id: string): Promise<boolean> => {
  const { deps, at } = house;
  const { state } = await read(deps, placements, placementStream(at, f.placement));
  const words = { vault: "", hash: "", fields: [] };
  const from = { ...at, placement: state.id, epoch: state.epoch };
  const done = await handOver(from, deps, { by: "admin", id, words });
  await house.settle();
  await house.sweep();
  return "epoch" in done && !(await openFailures(house)).some((each) => each.key === f.key);
};
