import { type App, Stack } from "aws-cdk-lib";
import { heldAgainstPacks } from "../constructs/findings/packs.ts";
import type { House } from "../constructs/house.ts";
import { refuseExample } from "../constructs/house-stack.ts";
import type { Settings } from "../settings.ts";
import { DataStack } from "./data.ts";
import { EdgeStack } from "./edge.ts";
import { MailStack } from "./mail.ts";
import { SchedulesStack } from "./schedules.ts";
import { StreamsStack } from "./streams.ts";
import { WatchStack } from "./watch.ts";
import { WebStack } from "./web.ts";
import { WorkflowsStack } from "./workflows.ts";

export type WaymarkProps = { readonly settings: Settings; readonly functionsFolder: string };

/**
 * Every stack of one deployment. References go one way: all others refer to Watch and Data, and never to each
 * other; machines and tables are named by their fixed names where a reference would close a circle.
 */
export const waymark = (app: App, { settings, functionsFolder }: WaymarkProps): void => {
  const name = (part: string) => `${settings.prefix}${part}`;
  const watch = new WatchStack(app, name("watch"), { settings });
  const data = new DataStack(app, name("data"), { settings });
  const house: House = { settings, functionsFolder, watch, data };
  new WorkflowsStack(app, name("workflows"), house);
  new StreamsStack(app, name("streams"), house);
  new SchedulesStack(app, name("schedules"), house);
  new MailStack(app, name("mail"), house);
  const web = new WebStack(app, name("web"), house);
  const edge = new EdgeStack(app, name("edge"), { settings, origin: web.host });
  // It reads the door's key, which is the data stack's.
  edge.addDependency(data);
  if (settings.example) for (const stack of app.node.children) if (Stack.isStack(stack)) refuseExample(stack);
  heldAgainstPacks(app, settings.prefix);
};
