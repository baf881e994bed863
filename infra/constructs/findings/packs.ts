import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from "cdk-nag";
import type { IConstruct } from "constructs";
import { type Accepted, accepted } from "./accepted.ts";

const packs = [AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks];

/** The construct at a path below the app. */
const constructAt = (app: App, path: string): IConstruct | undefined =>
  path.split("/").reduce<IConstruct | undefined>((at, id) => at?.node.tryFindChild(id), app);

/** Throws where what was accepted is gone: then the entry may go too. */
const accept = (app: App, prefix: string, { finding, at, maybe, reason, owner }: Accepted): void => {
  const places = at ? at.map((path) => constructAt(app, prefix + path)) : [app];
  if (!maybe && places.includes(undefined)) throw new Error(`${at} of the accepted findings is not there`);
  for (const place of places)
    if (place) Validations.of(place).acknowledge({ id: finding, reason: `${reason} (Owner: ${owner}.)` });
};

/** Holds every stack against the three packs; any finding that nobody has accepted fails the synthesis. */
export const heldAgainstPacks = (app: App, prefix: string): void => {
  for (const one of accepted) accept(app, prefix, one);
  Validations.of(app).addPlugins(
    ...packs.map((Pack) => new Pack(app, { writeSuppressionsToCloudFormation: true })),
  );
};
