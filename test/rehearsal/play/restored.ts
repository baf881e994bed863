import { readFileSync, writeFileSync } from "node:fs";
import { settle } from "../../journeys/cast/first-placement.ts";
import { Visitor } from "../../journeys/visitor.ts";
import { redeploy } from "../deploy/deploy.ts";
import { fromGuide } from "../deploy/guide.ts";
import { succeeds } from "../deploy/run-command.ts";
import { prefix } from "../deploy/settings.ts";
import { type House, must, type Played } from "./house.ts";

/**
 * The restore drill, as the runbook has it: tables beside the old ones, the settings that name them, a deployment. The
 * emulator restores what a table holds now, whichever minute is asked for.
 */
export const restored = async (house: House, { placement, lead }: Played): Promise<void> => {
  const minute = new Date(Date.now() + 60_000).toISOString().slice(0, 19);
  const command = fromGuide("npm run restore", { PREFIX: prefix, "MINUTE-BEFORE": `${minute}Z` });
  const said = await succeeds(command, house.env);
  const printed = JSON.parse(said.slice(said.indexOf("{"))) as { readonly restored: object };
  const settings = JSON.parse(readFileSync(house.settings, "utf8")) as object;
  writeFileSync(house.settings, JSON.stringify({ ...settings, ...printed }));
  const { phase } = await lead.sees(placement);
  house.say("five tables are restored beside those in use");

  await redeploy(house);
  must("the placement in the restored tables", (await lead.sees(placement)).phase, phase);
  const pupil = await lead.records("/pupils/new", {
    "given-name": "Rowan",
    "family-name": "Afterwards",
    "date-of-birth": "2020-05-11",
    "year-group": "Year 1",
    statuses: ["send-support"],
  });
  await settle(house.door);
  const anew = await new Visitor(house.door.url).signIn("ap-lead");
  must("a pupil who is recorded in the restored tables", (await anew.sees(pupil)).status, 200);
  house.say("the deployment has turned to the restored tables, and goes on");
};
