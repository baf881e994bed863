import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { Mailer, Message, Sent } from "../../ports/mailer.ts";

/**
 * A client that tries once: SES has no idempotency key, so the SDK's own retry after a lost answer would send a mail
 * twice unseen. The sender of the outbox retries instead, and counts.
 */
export function sesClient(region: string): SESClient {
  return new SESClient({ region, maxAttempts: 1 });
}

/**
 * Sends by SES v1 `SendRawEmail`, tagged so that delivery and bounce events name the outbox row. Refused: what SES
 * rejects for good (a bad or blocked address). Thrown: throttling, pauses, settings, and whatever else may pass.
 */
export function sesMailer(client: SESClient, configurationSet: string): Mailer {
  return {
    async send(message) {
      try {
        const answer = await client.send(rawEmail(message, configurationSet));
        return { kind: "sent", messageId: answer.MessageId ?? "" };
      } catch (fault) {
        const refusal = refusalOf(fault);
        if (refusal === undefined) throw fault;
        return refusal;
      }
    },
  };
}

function rawEmail(message: Message, configurationSet: string): SendRawEmailCommand {
  return new SendRawEmailCommand({
    Source: message.from,
    Destinations: [...message.to],
    RawMessage: { Data: message.raw },
    Tags: [{ Name: "outboxId", Value: outboxTag(message.outboxId) }],
    ConfigurationSetName: configurationSet,
  });
}

/** The reason is the kind of error only: the service's own sentence may quote an address. */
function refusalOf(fault: unknown): Sent | undefined {
  if (!(fault instanceof SESServiceException)) return undefined;
  // An account that is paused has been answered as a rejected message too; that is no word on this address.
  if (/(sending|account).*(paused|suspended|shut down)/i.test(fault.message)) return undefined;
  return ["MessageRejected", "InvalidParameterValue"].includes(fault.name)
    ? { kind: "refused", reason: `SES ${fault.name}` }
    : undefined;
}

/**
 * The outbox key as a tag: SES takes letters, digits, `-` and `_` only, so every other byte is `_` and two hexadecimal
 * digits (`_` too). Throws above 256 characters.
 */
export function outboxTag(outboxId: string): string {
  const tag = [...Buffer.from(outboxId)]
    .map((byte) => String.fromCharCode(byte))
    .map((sign) =>
      /[A-Za-z0-9-]/.test(sign) ? sign : `_${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
    )
    .join("");
  if (tag.length > 256) throw new Error("an outbox key is too long for a tag of SES");
  return tag;
}

/** The outbox key that a delivery or bounce event names, or undefined if the tag is none of ours. */
export function outboxIdOfTag(tag: string): string | undefined {
  if (!/^(?:[A-Za-z0-9-]|_[0-9a-f]{2})+$/.test(tag)) return undefined;
  const bytes = tag.match(/_[0-9a-f]{2}|[A-Za-z0-9-]/g) ?? [];
  return Buffer.from(
    bytes.map((part) => (part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(1), 16))),
  ).toString();
}
