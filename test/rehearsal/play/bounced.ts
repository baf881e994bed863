import { canaries, settle } from "../../journeys/cast/first-placement.ts";
import { firstMessage, invoke, publish } from "../aws.ts";
import { prefix } from "../deploy/settings.ts";
import { sentMails } from "../doors/mail.ts";
import { account } from "../emulator/emulator.ts";
import { taken, without } from "./denied.ts";
import { type House, must, type Played } from "./house.ts";

/** What SES says of the latest letter to the mother. */
const newsOfLetter = async (house: House): Promise<string> => {
  const toMother = (await sentMails(house.emulator.mails)).findLast(({ to }) =>
    to.includes(canaries.motherMail),
  );
  return JSON.stringify({
    eventType: "Bounce",
    bounce: { bounceType: "Permanent", bounceSubType: "General" },
    mail: { messageId: "rehearsed", tags: { outboxId: [toMother?.tag] } },
  });
};

/** Waits until a letter lies in the queue, half a minute at most, and gives the event that it holds. */
const laidAside = async (house: House): Promise<object> => {
  for (let tries = 0; tries < 30; tries++) {
    const letter = await firstMessage(house.called, account, `${prefix}mail-events-letters`);
    if (letter) return (JSON.parse(letter) as { readonly requestPayload: object }).requestPayload;
    await new Promise((later) => setTimeout(later, 1_000));
  }
  throw new Error("what SES said three times in vain was not laid aside");
};

/**
 * SES says that the letter to a mother has come back while nothing can be recorded: the news is laid aside. Replayed as the
 * runbook says, and once more, and told by SES again: somebody has one task.
 */
export const bounced = async (house: House, { lead, placement }: Played): Promise<void> => {
  const tasks = async () =>
    JSON.stringify((await lead.sees("/today")).items).match(/"id":"mail-back"/g)?.length ?? 0;
  const before = await tasks();
  const topic = `arn:aws:sns:eu-west-2:${account}:${prefix}mail-events`;
  const news = await newsOfLetter(house);
  let event = {};
  await without(house, taken.news, async () => {
    await publish(house.called, topic, news);
    event = await laidAside(house);
  });
  must("tasks while the news could not be recorded", (await tasks()) - before, 0);
  for (const times of [1, 2]) {
    await invoke(house.called, `${prefix}record`, event);
    await settle(house.door);
    must(`tasks after the letter was replayed (${times})`, (await tasks()) - before, 1);
  }
  await publish(house.called, topic, news);
  await settle(house.door);
  must("tasks for the mail that came back", (await tasks()) - before, 1);
  must("the placement without its letter", (await lead.sees(placement)).phase, "commissioning");
  house.say(
    "SES says by SNS that the letter has come back, and it cannot be recorded: laid aside, replayed twice, it is one task, and the placement waits for its letter again",
  );
};
