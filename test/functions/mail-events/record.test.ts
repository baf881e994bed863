import type { Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outboxTag } from "#contracts/outbox-tag.ts";
import { notifications } from "#contracts/service-events/mail-events.ts";
import { handler } from "#functions/mail-events/record/handler.ts";
import { recordNews } from "#functions/mail-events/record/record-news.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, eventsOf, mother, placementNow } from "#test/gate/referred.ts";

const topic = "arn:aws:sns:eu-west-2:000000000000:waymark-mail-events";

let house: House;
let placement: string;
let key: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  key = `${placement}-consent-${mother.id}-1-consent-request`;
});
afterEach(() => house.close());

const told = (eventType: string, more: object = {}, of = key, from = topic) => ({
  Records: [
    {
      EventSource: "aws:sns",
      EventVersion: "1.0",
      Sns: {
        TopicArn: from,
        Message: JSON.stringify({
          eventType,
          mail: {
            messageId: "ses-1",
            destination: [mother.email],
            tags: { outboxId: [outboxTag(of)], "ses:caller-identity": ["waymark"] },
          },
          ...more,
        }),
      },
    },
  ],
});

const bounced = {
  bounce: {
    bounceType: "Permanent",
    bounceSubType: "General",
    bouncedRecipients: [{ emailAddress: mother.email }],
  },
};

const context = {} as Context;
const stateOf = async (of = key) => (await placementNow(house, placement)).mails[of];

describe("what the mail service says of a mail", () => {
  it("that it was delivered is recorded once (K1.3)", async () => {
    for (let time = 0; time < 3; time += 1) await handler(told("Delivery"), context);

    expect(await stateOf()).toMatchObject({ state: "delivered" });
    expect((await eventsOf(house, placement)).filter((e) => e.type === "mail-delivered")).toHaveLength(1);
  });

  it("that it came back makes it somebody's task, once, without the address (K1.3)", async () => {
    for (let time = 0; time < 3; time += 1) await handler(told("Bounce", bounced), context);
    await house.settle();

    expect(await stateOf()).toMatchObject({ state: "bounced", reason: "SES Bounce Permanent General" });
    expect(house.mails().filter((m) => m.id === `${key}-bounced`)).toMatchObject([{ copies: 1 }]);
    expect(JSON.stringify(await eventsOf(house, placement))).not.toContain(mother.email);
  });

  it("a complaint and a rejection count as not arrived", async () => {
    await handler(told("Complaint"), context);

    expect(await stateOf()).toMatchObject({ state: "bounced", reason: "SES Complaint" });
  });

  it("a delay is no news yet", async () => {
    await handler(told("DeliveryDelay"), context);

    expect(await stateOf()).toMatchObject({ state: "sent" });
  });

  it("counts whichever comes first: a bounce after a delivery is a bounce, and stays one", async () => {
    await handler(told("Delivery"), context);
    await handler(told("Bounce", bounced), context);
    await handler(told("Delivery"), context);

    expect(await stateOf()).toMatchObject({ state: "bounced" });
  });

  it("proves a sending that was never recorded, because the sender died", async () => {
    const mail = { key: `${placement}-lost`, notice: "staff-notice", to: "role:ap-lead", facts: {} };
    const body = { stream: `${house.scope}/placement/${placement}`, mail };
    await house.deps.effects.putIfAbsent({ kind: "sent", scope: "links", key: mail.key, body });
    await handler(told("Delivery", {}, mail.key), context);

    expect(await stateOf(mail.key)).toMatchObject({ state: "delivered" });
  });

  it("of a mail that is none of ours changes nothing", async () => {
    const { version } = await placementNow(house, placement);
    await handler(told("Bounce", bounced, "somebody-elses"), context);
    await handler(told("Delivery", { mail: { messageId: "ses-2" } }), context);

    expect((await placementNow(house, placement)).version).toBe(version);
  });

  it("of another topic, or in another shape, is refused whole", async () => {
    const spoofed = notifications.parse(told("Bounce", bounced, key, `${topic}-forged`));
    await expect(recordNews(topic)(spoofed, house.deps)).rejects.toMatchObject({ name: "ForeignTopic" });
    for (const wrong of [{}, { Records: [{ EventSource: "aws:s3" }] }, told("Opened"), told("Bounce")])
      await expect(handler(wrong, context)).rejects.toMatchObject({ message: "record-mail-events-failed" });

    expect(await stateOf()).toMatchObject({ state: "sent" });
  });
});
