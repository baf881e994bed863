import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import { type Accepted, accepted } from "./accepted.ts";

const packs = [AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks];

/** The construct at a path below the app. Throws where there is none: then what was accepted is gone, and so may be the entry. */
const constructAt = (app: App, path: string): IConstruct =>
  path.split("/").reduce<IConstruct>((at, id) => {
    const child = at.node.tryFindChild(id);
    if (!child) throw new Error(`${path} of the accepted findings is not there`);
    return child;
  }, app);

const accept = (app: App, prefix: string, { finding, at, reason, owner }: Accepted): void => {
  const places = at ? at.map((path) => constructAt(app, prefix + path)) : [app];
  for (const place of places)
    Validations.of(place).acknowledge({ id: finding, reason: `${reason} (Owner: ${owner}.)` });
};

/** Holds every stack against the three packs; any finding that nobody has accepted fails the synthesis. */
export const heldAgainstPacks = (app: App, prefix: string): void => {
  for (const one of accepted) accept(app, prefix, one);
  Validations.of(app).addPlugins(
    ...packs.map((Pack) => new Pack(app, { writeSuppressionsToCloudFormation: true })),
  );
};
