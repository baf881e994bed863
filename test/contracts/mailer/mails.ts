import { Temporal } from "temporal-polyfill";
import { consentRequest } from "#letters/consent-request/consent-request.ts";
import { exampleSchool } from "#letters/parts/example-school.ts";
import { composeMime } from "#letters/rendering/mime.ts";
import type { Message } from "#ports/mailer.ts";

const from = "office@harbour-view.example";

/** A real mail of the product, as the outbox would hand it over. */
export async function aMessage(outboxId: string, ...to: string[]): Promise<Message> {
  const raw = await composeMime({
    letter: consentRequest.compose(consentRequest.example),
    brand: { schoolName: exampleSchool.name },
    from: { name: exampleSchool.name, address: from },
    to: to.map((address) => ({ address })),
    replyTo: { address: from },
    outboxId,
    date: Temporal.Instant.from("2026-10-09T08:00:00Z"),
  });
  return { outboxId, from, to, raw };
}
