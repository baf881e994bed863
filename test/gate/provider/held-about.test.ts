import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { changeProviderFrom, providerAnswers } from "#casework/provider/change-provider.ts";
import { providerStream } from "#domain/streams.ts";
import { mailedLink } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";
import { checkedAtHarbour, judged, must, provider, signedIn } from "../two-schools.ts";
import { fieldsAsked, next, ofPupil, records, rest, thisPupil } from "./second-pupil.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ profile: "west-bridgford-2025" });
  await checkedAtHarbour(house);
  await house.to("2026-11-02T09:00:00Z");
});
afterEach(() => house.close());

describe("What is held of a provider, and what it is about (K7)", () => {
  it("is read word for word where it is judged", async () => {
    const second = await next(house);
    const said = { ...thisPupil, "still-so": "no", "what-changed": "We moved the workshop" };
    await must(records(house, second, "provider-checks", { ...said, ...rest }));
    const { text } = await (await signedIn(house, lead, house.at)).get(
      `/placements/${second}/forms/checks-judged`,
    );
    for (const words of Object.values(said).slice(1)) expect(text).toContain(words);
    expect(text).toContain("The provider says that something has changed");
  });

  it("does not stand for another address, before or after the provider is chosen", async () => {
    const before = await next(house);
    expect(await fieldsAsked(house, before)).toEqual(expect.arrayContaining([...ofPupil]));
    const { state } = await read(house.deps, providers, providerStream(house.at.tenant, provider));
    const record = await providerOf(house.deps, house.at.tenant, provider);
    if (!record) throw new Error("There is no such provider");
    const answers = { ...providerAnswers(state, record), address: "2 Mill Lane", reason: "They moved" };
    const sender = { at: house.at, command: "command-moves-1", by: lead };
    expect(await changeProviderFrom(house.deps, sender, provider, answers)).toBeUndefined();
    await house.settle();
    for (const placement of [before, await next(house, "penrose")])
      expect(await fieldsAsked(house, placement)).not.toContain("still-so");
  });

  it("is said in the mail as well, in place of questions that are not asked", async () => {
    await next(house);
    const says = "Whether what we hold about your setting is still so";
    expect(await mailedLink(house, "attendance@tideway-nurture.example", says)).toContain("/l/");
  });

  it("keeps what is said of one pupil with that pupil's placement", async () => {
    const second = await next(house);
    await must(records(house, second, "provider-checks", { ...thisPupil, ...rest }));
    await must(
      records(house, second, "checks-judged", {
        ...judged,
        "for-this-pupil": "satisfactory",
        "for-this-pupil-seen": "Rang about Finn Marsh",
        "held-confirmed": ["still-so"],
      }),
    );
    await house.settle();
    const third = await next(house, "penrose");
    await must(
      records(house, third, "provider-checks", { ...thisPupil, ...rest, "pupil-staff": "Lena Okoro" }),
    );
    const others = await signedIn(house, lead, house.at);
    expect((await others.get(`/placements/${third}/forms/checks-judged`)).text).not.toContain("Finn Marsh");
    const staff = await signedIn(house, lead, house.at);
    const { text } = await staff.get(`/placements/${third}/recorded/provider-checks`);
    expect(text).not.toContain("Finn Marsh");
    expect(text).toContain("Reading and the sea");
    expect(text).toContain("Lena Okoro");
  });
});
