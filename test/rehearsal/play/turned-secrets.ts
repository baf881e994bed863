import { Visitor } from "../../journeys/visitor.ts";
import { restart } from "../aws.ts";
import { fromGuide } from "../deploy/guide.ts";
import { succeeds } from "../deploy/run-command.ts";
import { prefix } from "../deploy/settings.ts";
import { functionsOf, type House, must, type Played } from "./house.ts";

/** The session's key is turned while a link is out and people are signed in; then it has leaked. */
export const turnedSecrets = async (house: House, { lead, motherLink }: Played): Promise<void> => {
  const restarted = async () => {
    for (const name of functionsOf(house)) await restart(house.called, name);
  };
  const linkAnswers = async () => (await new Visitor(house.door.url).sees(motherLink)).status;
  const command = fromGuide("npm run turn-secret -- --prefix PREFIX", { PREFIX: prefix });

  await succeeds(command, house.env);
  await restarted();
  must("a link that was mailed before the key was turned", await linkAnswers(), 200);
  must("somebody who had signed in before", (await lead.sees("/today")).status, 200);
  house.say("the session's key is turned: links that were out and sessions go on");

  await succeeds(`${command} --leaked`, house.env);
  await restarted();
  must("a link made with a key that leaked", (await linkAnswers()) < 400, false);
  must("a session of a key that leaked", (await lead.sends("/pupils/new", {})).status, 401);
  await lead.signIn("ap-lead");
  must("after signing in anew", (await lead.sees("/today")).status, 200);
  house.say("a key that leaked: nothing made with it is taken any more, and people sign in anew");
};
