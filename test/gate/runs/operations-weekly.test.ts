import PostalMime from "postal-mime";
import { Temporal } from "temporal-polyfill";
import { afterEach, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { schools } from "#casework/commit/streams.ts";
import { laidAside } from "#casework/failures/of-queues.ts";
import { goesTogether } from "#casework/mail/together.ts";
import { schoolStream } from "#domain/streams.ts";
import { tellOfOperations } from "#streams/school/telling-operations.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent } from "#test/gate/referred.ts";

let house: House;
afterEach(() => house.close());

/** A house in whose second week, or later, a Monday comes. */
const opened = async (at: string): Promise<void> => {
  house = await openHouse({ at, sweeps: false });
};

const textOf = async (id: string): Promise<string> => {
  const raw = house.mailbox.find(id)?.raw;
  return (raw && (await PostalMime.parse(raw)).text) ?? "";
};

/** Mails that hold the weekly line, alone or beside others of the same minute. */
const told = async () => {
  const all = await Promise.all(house.mails().map(async ({ id, to }) => ({ to, text: await textOf(id) })));
  return all.filter(({ text }) => text.includes("looks at itself each Monday"));
};

/** News of mails was laid aside, and nobody takes it in. */
const broken = () => laidAside(house.deps, house.at, "mail-events", "first");

const sweptAt = async (instant: string): Promise<void> => {
  house.clock.set(Temporal.Instant.from(instant));
  await house.sweep();
  await house.settle();
};

it("says nothing on a Monday on which all is well (issue 17)", async () => {
  await opened("2026-09-10T08:00:00Z");
  await atConsent(house);
  await house.sweep();

  await sweptAt("2026-09-14T06:00:00Z");

  expect(await told()).toEqual([]);
});

it("names what is not as it should be, beside what is normal, once however often is looked (issue 17)", async () => {
  await opened("2026-09-10T08:00:00Z");
  await broken();
  expect(await told()).toEqual([]);

  await sweptAt("2026-09-14T06:00:00Z");
  await sweptAt("2026-09-14T06:05:00Z");
  await sweptAt("2026-09-16T06:00:00Z");

  const [mail, ...others] = await told();
  expect(others).toEqual([]);
  const { text = "" } = mail ?? {};
  expect(mail?.to).toEqual(["j-pike@harbour-view.example"]);
  expect(text).toContain("Dead letters: laid aside and not taken in");
  expect(text).toMatch(/news of mails that arrived\s+or came back/);
  expect(text).toContain("On one machine nothing is laid aside");
  expect(text).toContain("http://127.0.0.1:8080/operations");
});

it("waits for six o’clock of London’s Monday, before and after the clock changes (issue 17)", async () => {
  await opened("2026-10-22T08:00:00Z");
  await broken();
  await sweptAt("2026-10-25T23:30:00Z");
  await sweptAt("2026-10-26T05:30:00Z");
  expect(await told()).toEqual([]);
  await sweptAt("2026-10-26T06:00:00Z");
  expect(await told()).toHaveLength(1);
  house.close();

  await opened("2027-03-25T08:00:00Z");
  await broken();
  await sweptAt("2027-03-28T23:30:00Z");
  await sweptAt("2027-03-29T04:59:00Z");
  expect(await told()).toEqual([]);
  await sweptAt("2027-03-29T05:00:00Z");
  expect(await told()).toHaveLength(1);
});

it("tells it at the first look of a week whose Monday nobody looked at, and of a new school the week after (issue 17)", async () => {
  await opened("2026-09-08T08:00:00Z");
  await broken();
  await sweptAt("2026-09-09T06:00:00Z");
  expect(await told()).toEqual([]);
  await sweptAt("2026-09-16T06:00:00Z");
  expect(await told()).toHaveLength(1);
});

it("is not sent where all came right before it went, and goes with other mails to staff (issue 17)", async () => {
  await opened("2026-09-10T08:00:00Z");
  await atConsent(house);
  await house.sweep();
  const stream = schoolStream(house.at);
  const command = { stream, id: "tell", by: "system" };
  await execute(house.deps, schools, command, (s) => tellOfOperations(s, ["runs"], "2026-09-14"));
  await house.settle();

  expect(await told()).toEqual([]);
  const events = (await house.deps.ledger.read(stream)).flatMap((commit) => commit.events);
  expect(events).toContainEqual(
    expect.objectContaining({ type: "operations-mailed", state: "dropped", reason: "come right meanwhile" }),
  );
  expect(goesTogether({ key: "k", notice: "operations-weekly", to: "role:admin", facts: {} })).toBe(true);
});
