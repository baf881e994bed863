import { expect } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Answering, answerConsent } from "#promises/deciding/answering.ts";
import type { House } from "./house.ts";
import { eventsOf, father, mother, placementNow, streamOf } from "./referred.ts";

/** A parent's answer to the question that is open to them; by `deps`, which may be those of a process that dies. */
export const answered = async (
  house: House,
  placement: string,
  who: string,
  answer: Answering["answer"] = "agree",
  deps: Deps = house.deps,
): Promise<void> => {
  const ask = `${placement}-consent-${who}-1`;
  const command = { stream: streamOf(house, placement), id: `answer-${who}-${answer}`, by: who };
  const done = await execute(deps, placements, command, (p) =>
    answerConsent(p, { ask, answer, channel: "link" }),
  );
  if (done.kind === "refused") throw new Error(done.message);
};

export const bothAgree = async (house: House, placement: string, deps?: () => Deps): Promise<void> => {
  await answered(house, placement, mother.id, "agree", deps?.());
  await answered(house, placement, father.id, "agree", deps?.());
};

const names = async (house: House, machine: string, status: "RUNNING" | "FAILED" | "SUCCEEDED") =>
  (await house.deps.runs.list(machine, { status })).items.map((run) => run.name);

/** Consent is behind the placement, whose run goes on in one gate, and nothing was done twice. */
export const expectGoneOn = async (house: House, placement: string): Promise<void> => {
  const now = await placementNow(house, placement);
  expect(now.phase).toBe("checks");
  expect(await names(house, "placement", "RUNNING")).toEqual([`${placement}-e1`]);
  expect(await names(house, "gate", "RUNNING")).toEqual([`${placement}-checks-1-e1-d0-r0`]);
  expect(await names(house, "gate", "FAILED")).toEqual([]);
  await expectOnce(house, placement);
};

/** Every mail went out once, every question was asked once, every phase closed once. */
export const expectOnce = async (house: House, placement: string): Promise<void> => {
  expect(house.mails().filter((mail) => mail.copies > 1)).toEqual([]);
  expect(await house.deps.effects.list("unsent", house.scope)).toEqual([]);
  const events = await eventsOf(house, placement);
  const keys = events.flatMap((e) => {
    if (e.type === "gate-closed") return [`closed ${e.phase} ${e.cycle}`];
    if (e.type === "asked") return [`asked ${e.ask}`];
    if (e.type === "mail-sent") return [`sent ${e.key}`];
    if (e.type === "nudged") return [`nudged ${e.ask} ${e.count}`];
    return e.type === "epoch-advanced" ? [`epoch ${e.epoch}`] : [];
  });
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  // A school's morning mails carry the school's name: they tell of every placement.
  const sent = keys.flatMap((key) => (key.startsWith("sent ") ? [key.slice("sent ".length)] : []));
  const mails = house.mails().map((mail) => mail.id);
  // A mail to staff may be a part of one: its record names the message that it went with.
  const carried = events.flatMap((e) => (e.type === "mail-sent" ? [e.messageId] : []));
  expect(carried.filter((message) => !mails.includes(message))).toEqual([]);
  expect(mails.filter((id) => id.startsWith(placement) && !sent.includes(id))).toEqual([]);
};
