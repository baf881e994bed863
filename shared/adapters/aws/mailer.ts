import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { outboxTag } from "#contracts/outbox-tag.ts";
import type { Mailer, Message, Sent } from "#ports/mailer.ts";

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
