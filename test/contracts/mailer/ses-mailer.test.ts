import {
  AccountSendingPausedException,
  MessageRejected,
  SESServiceException,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
} from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { sesClient, sesMailer } from "#adapters/aws/mailer.ts";
import { outboxIdOfTag, outboxTag } from "#contracts/outbox-tag.ts";
import { badAddress, mailerContract } from "./mailer-contract.ts";
import { aMessage } from "./mails.ts";

const facts = { $metadata: { httpStatusCode: 400 } };
const named = (name: string, message: string) =>
  new SESServiceException({ ...facts, name, message, $fault: "client" });

/** A client whose service answers as SES does: it keeps what it takes, and refuses a bad or missing address. */
function sesDouble() {
  const client = sesClient("eu-west-2");
  const mock = mockClient(client);
  const taken: SendRawEmailCommandInput[] = [];
  mock.on(SendRawEmailCommand).callsFake((input: SendRawEmailCommandInput) => {
    const bad = (input.Destinations ?? []).find((address) => !address.includes("@"));
    if (bad !== undefined) throw named("InvalidParameterValue", `Missing final '@domain': ${bad}`);
    if (input.Destinations?.length === 0) throw named("InvalidParameterValue", "No recipients");
    taken.push(input);
    return { MessageId: `ses-${taken.length}` };
  });
  return { client, mock, taken, mailer: sesMailer(client, "waymark") };
}

mailerContract("SES", async () => {
  const { mock, taken, mailer } = sesDouble();
  return {
    mailer,
    arrived: () =>
      taken.map((input) => ({
        from: input.Source ?? "",
        to: input.Destinations ?? [],
        raw: input.RawMessage?.Data ?? new Uint8Array(),
      })),
    timesSent: (id) => taken.filter(({ Tags }) => Tags?.[0]?.Value === outboxTag(id)).length,
    goAway: () => mock.on(SendRawEmailCommand).rejects(named("Throttling", "Maximum sending rate exceeded.")),
    close: async () => mock.restore(),
  };
});

describe("the SES mailer", () => {
  it("given a mail, names the configuration set and tags it with the outbox key", async () => {
    const { taken, mailer } = sesDouble();
    await mailer.send(await aMessage("hv/placement_7#2", "parent@example.org"));
    expect(taken[0]).toMatchObject({ ConfigurationSetName: "waymark", Tags: [{ Name: "outboxId" }] });
    const tag = taken[0]?.Tags?.[0]?.Value ?? "";
    expect(tag).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(outboxIdOfTag(tag)).toBe("hv/placement_7#2");
  });

  it("given a tag that is none of ours, reads no outbox key out of it", () => {
    expect(outboxIdOfTag("not a tag")).toBeUndefined();
    expect(outboxIdOfTag("_zz")).toBeUndefined();
  });

  it("given an outbox key that is too long for a tag, throws", () => {
    expect(() => outboxTag("x".repeat(257))).toThrow();
  });

  it("given a rejected message, refuses without the service's own words", async () => {
    const { mock, mailer } = sesDouble();
    mock
      .on(SendRawEmailCommand)
      .rejects(new MessageRejected({ ...facts, message: `Email address is blacklisted: ${badAddress}` }));
    expect(await mailer.send(await aMessage("m", "parent@example.org"))).toEqual({
      kind: "refused",
      reason: "SES MessageRejected",
    });
  });

  it.each([
    ["a pause of the account", new AccountSendingPausedException({ ...facts, message: "paused" })],
    [
      "a pause that comes as a rejection",
      new MessageRejected({ ...facts, message: "Sending paused for this account." }),
    ],
    ["throttling", named("Throttling", "Daily message quota exceeded.")],
    ["a lost connection", new Error("socket hang up")],
  ])("given %s, throws it", async (_name, fault) => {
    const { mock, mailer } = sesDouble();
    mock.on(SendRawEmailCommand).rejects(fault);
    await expect(mailer.send(await aMessage("m", "parent@example.org"))).rejects.toBe(fault);
  });

  it("given a fault, does not try again by itself: that could double a mail unseen", async () => {
    expect(await sesClient("eu-west-2").config.maxAttempts()).toBe(1);
  });
});
