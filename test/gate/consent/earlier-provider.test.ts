import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import { type Player, placementOf, playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn, staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";

const parent = sampleId("contact", "moves");

let house: House;
let player: Player;
let reader: Caller;

const happens = async (id: string, events: readonly PlacementEvent[]): Promise<void> => {
  const stream = placementStream(house.at, player.placement);
  await execute(house.deps, placements, { stream, id, by: staff.lead }, () => decided(events));
  await house.settle();
};

/** Another provider is chosen, as after a change of mind once the letter was out. */
const another = sampleId("provider", "lantern-hill");

const moves = () =>
  happens("moves-on", [
    { type: "form-submitted", form: "provider", answers: { provider: another }, words: {} },
    {
      type: "provider-copied",
      provider: { id: another, registered: "yes", isSchool: "no", online: "no" },
      from: another,
    },
  ]);

const issued = async () => {
  const letter = (await placementOf(house, player)).letters[0];
  return (await reader.get(`/placements/${player.placement}/letters/${letter?.id}/${parent}`)).text;
};

const noAddress = async (): Promise<void> => {
  const { pupil } = await placementOf(house, player);
  const command = { stream: pupilStream(house.at, pupil), id: "no-address", by: staff.lead };
  await execute(house.deps, pupils, command, (p) => {
    const known = p.contacts.find((c) => c.id === parent);
    if (!known) throw new Error("There is no such contact");
    return recordContact(p, { ...known, getsAddress: "no" });
  });
  await house.settle();
};

beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  const pupil = await addPlayedPupil(house, "moves");
  player = await opensOn(house, pupil, "agreement", { start: "2026-10-06", end: "2026-10-22" });
  await playUntil(house, player, (p) => p.letters.length > 0);
  reader = await new Caller(house, handler).signIn(staff.lead);
});
afterEach(() => house.close());

describe("A letter that was issued and is read later (K2.1)", () => {
  it("names the provider of then, on its page and on paper, whatever provider there is now", async () => {
    const [letter] = (await placementOf(house, player)).letters;
    const facts = { placement: player.placement, letter: letter?.id ?? "" };
    const key = `${letter?.id}-on-paper`;
    await happens("on-paper", [{ type: "paper-owed", key, notice: "placement-letter", to: parent, facts }]);
    expect(await issued()).toContain("Tideway");
    await moves();

    expect(await issued()).toContain("Tideway");
    expect(await issued()).not.toContain("Lantern");
    const paper = (await reader.get(`/placements/${player.placement}/papers/${key}`)).text;
    expect(paper).toContain("Tideway");
    expect(paper).not.toContain("Lantern");
  });

  it("does not tell the place to whoever may not know it any more", async () => {
    await noAddress();
    expect(await issued()).not.toContain("Tideway");
  });
});
