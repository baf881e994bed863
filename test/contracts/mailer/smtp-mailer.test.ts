import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { smtpMailer } from "#adapters/local/smtp-mailer.ts";
import { badAddress, mailerContract } from "./mailer-contract.ts";
import { aMessage } from "./mails.ts";
import { type SmtpDouble, startSmtpDouble } from "./smtp-double.ts";

/** The mail says which outbox row it is by a fingerprint of the key. */
const reference = (id: string) => createHash("sha256").update(id).digest("hex").slice(0, 32);

mailerContract("SMTP", async () => {
  const double = await startSmtpDouble();
  double.answers.recipient = (address) =>
    address === badAddress ? `550 5.1.1 <${address}> is not known here` : "250 ok";
  return {
    mailer: smtpMailer({ host: "127.0.0.1", port: double.port, secure: false }),
    arrived: () => double.arrived,
    timesSent: (id) =>
      double.arrived.filter(({ raw }) => Buffer.from(raw).includes(`X-Entity-Ref-ID: ${reference(id)}`))
        .length,
    goAway: () => {
      double.answers.message = "451 4.3.0 try again";
    },
    close: double.close,
  };
});

describe("the SMTP mailer", () => {
  let double: SmtpDouble;
  beforeEach(async () => {
    double = await startSmtpDouble();
  });
  afterEach(() => double.close());

  const send = async (...to: string[]) =>
    smtpMailer({ host: "127.0.0.1", port: double.port, secure: false }).send(await aMessage("mail-7", ...to));

  it("given one of two recipients refused, says so: somebody has not got it", async () => {
    double.answers.recipient = (address) => (address.startsWith("two") ? "550 no" : "250 ok");
    expect(await send("one@example.org", "two@example.org")).toEqual({
      kind: "refused",
      reason: "SMTP refused 1 of 2 recipients",
    });
  });

  it("given the message itself rejected, refuses", async () => {
    double.answers.message = "554 5.6.0 not this";
    expect(await send("one@example.org")).toEqual({ kind: "refused", reason: "SMTP EMESSAGE 554 DATA" });
  });

  it("given a recipient who is busy for now, throws without naming them", async () => {
    double.answers.recipient = (address) => `450 4.2.0 <${address}> later`;
    const fault = await send("one@example.org").then(
      () => "",
      (thrown: Error) => thrown.message,
    );
    expect(fault).toMatch(/450/);
    expect(fault).not.toContain("one@example.org");
  });

  it("given a server that wants us to sign in, throws: that is about us, not about the address", async () => {
    double.answers.recipient = () => "530 5.7.0 sign in first";
    await expect(send("one@example.org")).rejects.toThrow("530");
  });

  it("given no server at all, throws", async () => {
    await double.close();
    await expect(send("one@example.org")).rejects.toThrow("SMTP");
    double = await startSmtpDouble();
  });
});
