import { canaries, settle } from "../../journeys/cast/first-placement.ts";
import { publish } from "../aws.ts";
import { prefix } from "../deploy/settings.ts";
import { sentMails } from "../doors/mail.ts";
import { account } from "../emulator/emulator.ts";
import { type House, must, type Played } from "./house.ts";

/** SES says that the letter to a mother has come back: somebody has a task (one, however often SES says it), and a letter that nobody has is none. */
export const bounced = async (house: House, { lead, placement }: Played): Promise<void> => {
  const toMother = (await sentMails(house.emulator.mails)).findLast(({ to }) =>
    to.includes(canaries.motherMail),
  );
  const news = JSON.stringify({
    eventType: "Bounce",
    bounce: { bounceType: "Permanent", bounceSubType: "General" },
    mail: { messageId: "rehearsed", tags: { outboxId: [toMother?.tag] } },
  });
  const tasks = async () =>
    JSON.stringify((await lead.sees("/today")).items).match(/"id":"mail-back"/g)?.length ?? 0;
  const before = await tasks();
  const topic = `arn:aws:sns:eu-west-2:${account}:${prefix}mail-events`;
  await publish(house.called, topic, news);
  await publish(house.called, topic, news);
  await settle(house.door);
  must("tasks for the mail that came back", (await tasks()) - before, 1);
  must("the placement without its letter", (await lead.sees(placement)).phase, "commissioning");
  house.say(
    "SES says by SNS that the letter has come back: somebody's task, and the placement waits for it again",
  );
};
