import { DescribeStateMachineCommand, SFNClient } from "@aws-sdk/client-sfn";
import { redeploy } from "../deploy/deploy.ts";
import { coming, nextVersion } from "../deploy/next-version.ts";
import { prefix } from "../deploy/settings.ts";
import { account } from "../emulator/emulator.ts";
import { type House, must, type Played } from "./house.ts";

type Listed = {
  readonly items: readonly { readonly href: string; readonly status: string }[];
};

/**
 * A next version is deployed while the placement and its gate wait in runs of this one. What wakes them later (the letter
 * that comes back) shows whether they go on: their definition is the old one, the functions that they call are new.
 */
export const upgraded = async (house: House, { placement, lead, admin }: Played): Promise<void> => {
  const id = placement.split("/").at(-1) ?? "";
  const running = async (): Promise<string> =>
    (await Promise.all(["placement", "gate"].map((machine) => admin.sees(`/runs?machine=${machine}`))))
      .flatMap((list) => (list as unknown as Listed).items)
      .filter(({ href, status }) => href.includes(id) && status === "RUNNING")
      .map(({ href }) => href)
      .sort()
      .join(" ");
  const [before, { phase }] = [await running(), await lead.sees(placement)];
  must("runs that wait: the placement's and its gate's", before.split(" ").length, 2);

  await redeploy({ ...house, from: nextVersion(house.folder) });
  must("the version of the pages", (await admin.sees("/operations")).program, coming.version);
  const { at, keys } = house.called;
  const machines = new SFNClient({
    region: "eu-west-2",
    endpoint: at,
    credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret },
  });
  const stateMachineArn = `arn:aws:states:eu-west-2:${account}:stateMachine:${prefix}gate`;
  const { definition } = await machines.send(new DescribeStateMachineCommand({ stateMachineArn }));
  must("the definition of new gates", definition?.includes(coming.state), true);
  must("runs that go on waiting", await running(), before);
  must("the placement all the while", (await lead.sees(placement)).phase, phase);
  house.say("a next version is deployed, functions and machines, while a placement and its gate wait");
};
