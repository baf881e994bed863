import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements, schools } from "#casework/commit/streams.ts";
import { decided } from "#domain/decision.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import type { Role } from "#ids/role.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { setStaff } from "#streams/school/school.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { decisionOn, head, lead, opened, placementNow, streamOf } from "../referred.ts";

const chair = sampleId("staff", "h-whitlock");

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

afterEach(() => house.close());

const gives = (id: string, ...roles: readonly Role[]) =>
  execute(
    house.deps,
    schools,
    { stream: schoolStream(house.at), id: `roles-${id}-${roles.join("-")}`, by: "system" },
    () => setStaff({ id, roles, active: roles.length > 0 }),
  );

/** A referral, and the meeting after it, both by one person. */
const referredBy = async (by: string): Promise<string> => {
  const placement = await opened(house);
  const command = { stream: streamOf(house, placement), id: "as-referred", by };
  await execute(house.deps, placements, command, () =>
    decided([
      { type: "form-submitted", form: "referral", answers: {}, words: {} },
      { type: "form-submitted", form: "meeting", answers: { "held-on": "2026-09-04" }, words: {} },
    ]),
  );
  await house.settle();
  return placement;
};

const decides = async (by: string, placement: string, command: string) => {
  const staff = await new Caller(house, handler).signIn(by);
  return staff.postJson(`/placements/${placement}/forms/decision`, {
    command,
    ...decisionOn("2026-09-07"),
  });
};

describe("The decision on a referral", () => {
  it("is not its submitter's: the refusal names who else there is", async () => {
    const placement = await referredBy(lead);
    const refused = await decides(lead, placement, "decide-0001");
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Ask the headteacher to record the decision.");
    expect((await decides(head, placement, "decide-0002")).status).toBeLessThan(400);
  });

  it("is the chair of governors' where one person is everybody else, and never waits for nobody", async () => {
    await gives(lead, "ap-lead", "headteacher", "referrer");
    await gives(head);
    await gives(chair, "governor", "governor-chair");
    const placement = await referredBy(lead);
    const refused = await decides(lead, placement, "decide-0001");
    expect(refused.text).toContain("the chair of governors stands in");

    const today = (await (await new Caller(house, handler).signIn(chair)).sees("/today")) as unknown as {
      readonly items: readonly { readonly form: string; readonly who: string }[];
    };
    expect(today.items.find((i) => i.form === "decision")).toMatchObject({ who: "FM" });
    const page = await (await new Caller(house, handler).signIn(chair)).get(
      `/placements/${placement}/forms/decision`,
    );
    expect(page.text).not.toContain("Marlow");
    expect((await decides(chair, placement, "decide-0002")).status).toBeLessThan(400);
    expect((await placementNow(house, placement)).forms.decision?.by).toBe(chair);
  });

  it("is not the chair's while somebody else can decide", async () => {
    await gives(chair, "governor", "governor-chair");
    const placement = await referredBy(lead);
    const refused = await decides(chair, placement, "decide-0001");
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(
      "You stand in only where nobody else can decide. The headteacher decides.",
    );
  });

  it("says what to do where there is nobody at all", async () => {
    await gives(lead, "ap-lead", "headteacher", "referrer");
    await gives(head);
    await gives(chair);
    const placement = await referredBy(lead);
    expect((await decides(lead, placement, "decide-0001")).text).toContain("ask the administrator");
  });
});

describe("Somebody with several roles", () => {
  const owed = (role: string, what: string) => ({
    key: `both-${role}-${what}`,
    notice: "staff-notice" as const,
    to: `role:${role}`,
    facts: { what },
  });
  const told = async () => {
    const placement = await opened(house);
    const command = { stream: streamOf(house, placement), id: "two-roles-told", by: head };
    await execute(house.deps, placements, command, () =>
      decided(
        [{ type: "frozen", reason: "concern" }],
        [owed("dsl", "concern"), owed("ap-lead", "suspended"), owed("headteacher", "incident")],
      ),
    );
    await house.settle();
    return house
      .mails()
      .filter((m) =>
        /^(Something needs you today|Urgent, about safety: please open this now)$/.test(m.subject),
      );
  };

  it("gets one mail that says all that a decision asks of these roles", async () => {
    await gives(lead, "ap-lead", "dsl");
    await gives(sampleId("staff", "p-lund"), "deputy-dsl");
    const mails = await told();
    const mine = mails.filter((m) => m.to.includes("r-flint@harbour-view.example"));
    expect(mine).toHaveLength(1);
    const raw = (await PostalMime.parse(house.mailbox.find(mine[0]?.id ?? "")?.raw ?? "")).text;
    expect(raw).toContain("The safeguarding lead is needed at once");
    expect(raw).toContain("A placement is suspended");
    expect(mails.filter((m) => m.to.includes("i-vale@harbour-view.example"))).toHaveLength(1);
  });

  it("who are two people get a mail each", async () => {
    const mails = await told();
    expect(mails.flatMap((m) => m.to).toSorted()).toEqual([
      "i-vale@harbour-view.example",
      "p-lund@harbour-view.example",
      "r-flint@harbour-view.example",
    ]);
  });
});
