import { CfnParameter, CfnRule, Fn, type Stack, type StackProps } from "aws-cdk-lib";
import type { Settings } from "../settings.ts";

export type HouseStackProps = { readonly settings: Settings };

/** Personal data of pupils in England stay in London. */
export const region = "eu-west-2";

/** What every stack has in common; the account is the one that deploys. */
export const houseStack = ({ settings }: HouseStackProps): StackProps => ({
  env: { region },
  terminationProtection: true,
  tags: { product: "waymark", tenant: settings.tenant },
});

/** The example's values are nobody's: CloudFormation refuses to deploy them, and says why. */
export const refuseExample = (stack: Stack): void => {
  const whose = new CfnParameter(stack, "SettingsOf", {
    type: "String",
    default: "example",
    allowedValues: ["example"],
    description: "These templates were made from the example settings.",
  });
  new CfnRule(stack, "NotTheExample", {
    assertions: [
      {
        assert: Fn.conditionEquals(whose.valueAsString, "school"),
        assertDescription:
          "Made from infra/settings.example.json: copy it, fill it in, and deploy with -c settings=YOUR-FILE",
      },
    ],
  });
};
