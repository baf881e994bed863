import { Temporal } from "temporal-polyfill";
import { exampleSchool } from "#letters/parts/example-school.ts";
import { composeMime } from "#letters/rendering/mime.ts";
import type { Message } from "#ports/mailer.ts";
import { exampleLetter } from "#test/shared/letters/example-letter.ts";

const from = "office@harbour-view.example";

/** A real mail of the product, as the outbox would hand it over. */
export async function aMessage(outboxId: string, ...to: string[]): Promise<Message> {
  const raw = await composeMime({
    letter: exampleLetter("consent-request"),
    brand: { schoolName: exampleSchool.name },
    from: { name: exampleSchool.name, address: from },
    to: to.map((address) => ({ address })),
    replyTo: { address: from },
    outboxId,
    date: Temporal.Instant.from("2026-10-09T08:00:00Z"),
  });
  return { outboxId, from, to, raw };
}
