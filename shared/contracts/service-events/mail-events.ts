import * as z from "zod";
import { outboxIdOfTag } from "../outbox-tag.ts";

/** A word of the mail service's own; never a sentence, which may quote an address. */
const word = z
  .string()
  .regex(/^[A-Za-z]{1,40}$/)
  .catch("Unknown");

const common = z.object({
  mail: z.object({
    messageId: z.string().catch(""),
    tags: z.object({ outboxId: z.array(z.string()).optional() }).catch({}),
  }),
});

const event = z.discriminatedUnion("eventType", [
  common.extend({ eventType: z.literal("Delivery") }),
  common.extend({
    eventType: z.literal("Bounce"),
    bounce: z.object({ bounceType: word, bounceSubType: word }),
  }),
  common.extend({ eventType: z.literal("Complaint") }),
  common.extend({ eventType: z.literal("Reject") }),
  common.extend({ eventType: z.literal("DeliveryDelay") }),
]);

/** What became of a mail, by its outbox key. */
export type MailNews =
  | { readonly kind: "delivered"; readonly key: string; readonly messageId: string }
  /** It did not arrive, or its reader calls it spam: someone must reach the person in another way. */
  | { readonly kind: "failed"; readonly key: string; readonly reason: string }
  /** On its way still, or none of our mails. */
  | { readonly kind: "nothing" };

/** Reads what SES publishes of a mail, as the text that SNS carries. Throws on what SES would not say. */
export const mailNews = (text: string): MailNews => {
  const said = event.parse(JSON.parse(text));
  const [tag = ""] = said.mail.tags.outboxId ?? [];
  const key = outboxIdOfTag(tag);
  if (key === undefined || said.eventType === "DeliveryDelay") return { kind: "nothing" };
  if (said.eventType === "Delivery") return { kind: "delivered", key, messageId: said.mail.messageId };
  const why = said.eventType === "Bounce" ? ` ${said.bounce.bounceType} ${said.bounce.bounceSubType}` : "";
  return { kind: "failed", key, reason: `SES ${said.eventType}${why}` };
};

/** What SNS brings a function: messages, and of which topic. */
export const notifications = z.object({
  Records: z.array(
    z.object({
      EventSource: z.literal("aws:sns"),
      Sns: z.object({ TopicArn: z.string(), Message: z.string() }),
    }),
  ),
});
export type Notifications = z.infer<typeof notifications>;
