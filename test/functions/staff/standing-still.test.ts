import { afterEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Deps } from "#ports/host.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";

const named = (name: string, message = "arn:aws:dynamodb:eu-west-2:111122223333:table/x"): Error =>
  Object.assign(new Error(message), { name });

/** What stands still, while it does. */
let fault: Error | undefined;

const failing = async <T>(work: () => Promise<T>): Promise<T> => {
  if (fault) throw fault;
  return work();
};

const standingStill = (deps: Deps): Deps => ({
  ...deps,
  ledger: { ...deps.ledger, append: (commit) => failing(() => deps.ledger.append(commit)) },
  identity: {
    ...deps.identity,
    start: (to) => failing(() => deps.identity.start(to)),
    finish: (back, state) => failing(() => deps.identity.finish(back, state)),
  },
});

let house: House;
const open = async (): Promise<void> => {
  fault = undefined;
  house = await openHouse({ everywhere: standingStill });
};
afterEach(() => house.close());

const child = {
  "given-name": "Nell",
  "family-name": "Sedge",
  "date-of-birth": "2019-03-04",
  "year-group": "Year 2",
};

describe("What people see while a service stands still, and how it comes back (issue 19, Build 4)", () => {
  it.each([
    ["a throttled table", named("ThrottlingException"), "Wait a minute, then go back and send it again"],
    ["a table of which too much is asked", named("ProvisionedThroughputExceededException"), "Wait a minute"],
    ["no room for one more call", named("TooManyRequestsException"), "Wait a minute"],
    ["a right that was taken away", named("AccessDeniedException"), "use the telephone"],
    ["a key that was switched off", named("KMSDisabledException"), "use the telephone"],
    [
      "a table whose key cannot be reached",
      named("ResourceNotFoundException", "Cannot access the AWS KMS key"),
      "administrator",
    ],
  ])("is, for %s, a sentence and what to do; saved by halves is nothing", async (_, thrown, says) => {
    await open();
    const lead = await new Caller(house, handler).signIn(sampleId("staff", "r-flint"));
    const listed = async () => JSON.stringify((await lead.sees("/pupils")).pupils);
    const before = await listed();
    // As a browser sends it: the form names its command, so that what is sent once more is the same.
    const sent = { ...hiddenOf((await lead.get("/pupils/new")).text), ...child };
    fault = thrown;
    const answer = await lead.post("/pupils/new", sent);

    expect(answer.status).toBe(503);
    expect(answer.text).toContain(says);
    expect(answer.text).not.toMatch(/arn:aws|\bat \w+ \(|Exception/);
    expect((await listed()) === before).toBe(true);
    expect(house.log.filter((line) => line.message === "A page failed").map(({ facts }) => facts)).toEqual([
      { method: "POST", route: "/pupils/new", fault: thrown.name },
    ]);

    fault = undefined;
    expect((await lead.post("/pupils/new", sent)).status).toBe(303);
    expect((await lead.get("/pupils")).text).toContain("Sedge");
  });

  it("is, where the identity provider is out of reach, who can help; whoever is in stays in, and then all can", async () => {
    await open();
    const lead = await new Caller(house, handler).signIn(sampleId("staff", "r-flint"));
    fault = named("TypeError", "fetch failed: login.example.org");
    const outside = new Caller(house, handler);
    const answer = await outside.get("/sign-in");

    expect(answer.status).toBe(503);
    expect(answer.text).toContain("those who look after your organisation");
    expect(answer.text).not.toContain("login.example.org");
    expect(house.log.at(-1)).toMatchObject({ level: "error", facts: { fault: "TypeError" } });
    expect((await lead.get("/today")).status).toBe(200);

    fault = undefined;
    expect((await outside.get("/sign-in")).status).toBe(303);
  });
});
