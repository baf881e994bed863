import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { layMails } from "#casework/mail/outbox.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import { handler as project } from "#functions/stream/project/handler.ts";
import { handler as sendMail } from "#functions/stream/send-mail/handler.ts";
import { handler as tamper } from "#functions/stream/tamper/handler.ts";
import { bothAgree, expectGoneOn } from "#test/gate/answers.ts";
import { storedNow } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, mother, placementNow, streamOf } from "#test/gate/referred.ts";
import { killedAfterAppend } from "#test/gate/watched.ts";
import { batch, context, failed, ofCommit, ofMail, ofName } from "./records.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  placement = await atConsent(house);
});
afterEach(() => house.close());

/** A mail to staff that lies in the outbox. */
const extra = () => ({
  key: `${placement}-extra`,
  notice: "staff-notice",
  to: "role:ap-lead",
  facts: { what: "answer" },
});

const laid = async (mail: ReturnType<typeof extra>, more: object = {}): Promise<void> => {
  const body = {
    stream: streamOf(house, placement),
    mail,
    tries: 0,
    owedAt: "2026-09-07T08:00:00Z",
    ...more,
  };
  await house.deps.effects.putIfAbsent({ kind: "unsent", scope: house.scope, key: mail.key, body });
  await house.settle();
};

const commits = () => house.deps.ledger.read(streamOf(house, placement));

describe("the ledger's stream", () => {
  it("does what the writer of a commit could not do: mails, wake, views", async () => {
    await bothAgree(house, placement, () => killedAfterAppend(house.deps));
    const records = (await commits()).slice(-2).map((commit, i) => ofCommit(commit, i));
    expect(await project(batch(...records), context)).toEqual(failed());
    await house.settle();

    expect(house.mails().filter((m) => m.id.includes("-answer-"))).toHaveLength(3);
    await expectGoneOn(house, placement);
  });

  it("may tell everything twice and out of order: nothing is done again", async () => {
    await bothAgree(house, placement);
    await house.settle();
    const records = (await commits()).map((commit, i) => ofCommit(commit, i));
    await project(batch(...records, ...records.reverse()), context);
    await house.settle();

    await expectGoneOn(house, placement);
  });

  it("does nothing more, and writes nothing, where the writer has followed its commit", async () => {
    const last = (await commits()).at(-1);
    const before = await storedNow(house);
    expect(await project(batch(ofCommit(last ?? { stream: "", version: 0 }, 1)), context)).toEqual(failed());
    await house.settle();

    expect(await storedNow(house)).toEqual(before);
  });

  it("passes over the names of streams", async () => {
    expect(await project(batch(ofName(streamOf(house, placement))), context)).toEqual(failed());
  });

  it("reports the record that fails, and follows the others", async () => {
    await bothAgree(house, placement, () => killedAfterAppend(house.deps));
    const last = (await commits()).slice(-2);
    const missing = { stream: streamOf(house, placement), version: 999 };
    const records = [ofCommit({ stream: "no-stream", version: 1 }, 1), ofCommit(missing, 2)];
    const answer = await project(batch(...records, ...last.map((c, i) => ofCommit(c, 3 + i))), context);
    await house.settle();

    expect(answer).toEqual(failed(1, 2));
    await expectGoneOn(house, placement);
  });
});

describe("the outbox's stream", () => {
  it("sends a mail that lies there, once, however often it is told", async () => {
    await laid(extra());
    const record = ofMail(house.scope, extra().key);
    expect(await sendMail(batch(record, record), context)).toEqual(failed());

    expect(house.mails().filter((m) => m.id === extra().key)).toMatchObject([{ copies: 1 }]);
    expect(await house.deps.effects.list("unsent", house.scope)).toEqual([]);
  });

  it("and the sweep may come upon a mail at once: one of them sends it", async () => {
    await bothAgree(house, placement, () => killedAfterAppend(house.deps));
    for (const commit of (await commits()).slice(-2)) await layMails(house.deps, commit);
    const rows = await house.deps.effects.list("unsent", house.scope);
    await Promise.all([
      sendMail(batch(...rows.map((row, i) => ofMail(house.scope, row.key, i))), context),
      sweepMails(house.deps, house.scope),
      sweepMails(house.deps, house.scope),
    ]);
    await house.settle();

    expect(rows).toHaveLength(3);
    expect(house.mails().filter((m) => m.id.includes("-answer-"))).toHaveLength(3);
    expect(house.mails().filter((m) => m.copies > 1)).toEqual([]);
    expect(await house.deps.effects.list("unsent", house.scope)).toEqual([]);
  });

  it("leaves to the sweep, five minutes later, what a sender that died had in hand", async () => {
    const waiting = () => house.deps.effects.list("unsent", house.scope);
    await laid(extra(), { tries: 1, takenAt: house.clock.now().toString() });
    await house.to("2026-09-07T08:04:59Z");
    await sweepMails(house.deps, house.scope);
    expect(await waiting()).toHaveLength(1);

    await house.to("2026-09-07T08:05:00Z");
    await sweepMails(house.deps, house.scope);
    expect(await waiting()).toEqual([]);
    expect(house.mails().filter((m) => m.id === extra().key)).toMatchObject([{ copies: 1 }]);
  });

  it("reports a row that names no scope", async () => {
    const { NewImage: _image, ...dynamodb } = ofMail(house.scope, "k", 9).dynamodb;
    expect(await sendMail(batch({ eventName: "INSERT", dynamodb }), context)).toEqual(failed(9));
  });
});

describe("a change of the ledger", () => {
  it("is logged with ids and whether the chain shows it, and never settled by itself", async () => {
    const stream = streamOf(house, placement);
    const answer = await tamper(batch(ofCommit({ stream, version: 2 }, 5, "MODIFY")), context);

    expect(answer).toEqual(failed(5));
    const line = house.log.find((l) => l.message.includes("changed or removed"));
    expect(line).toMatchObject({
      level: "error",
      facts: { change: "MODIFY", stream, version: 2, broken: 0 },
    });
    expect(JSON.stringify(line)).not.toContain(mother.email);
  });

  it("is told also of a stream that cannot be read any more", async () => {
    await tamper(batch(ofCommit({ stream: "not a stream", version: 1 }, 6, "REMOVE")), context);

    expect(house.log.find((l) => l.message.includes("changed or removed"))).toMatchObject({
      facts: { change: "REMOVE", stream: "not a stream" },
    });
    expect((await placementNow(house, placement)).phase).toBe("consent");
  });
});
