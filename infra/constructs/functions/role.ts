import { Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Access } from "#contracts/access.ts";
import { ownRuns } from "../access/runs.ts";
import { ownFiles } from "../access/services.ts";
import { statementsOf } from "../access/statements.ts";
import { acknowledgeWildcard } from "../findings/acknowledge.ts";
import type { House } from "../house.ts";

export type FunctionRoleProps = { readonly may: Access; readonly logGroup: ILogGroup };

/** The role of one function: what its access says, its own log, its own traces; nothing by a managed policy. */
export const functionRole = (scope: Construct, id: string, house: House, props: FunctionRoleProps): Role => {
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    inlinePolicies: {
      access: new PolicyDocument({ statements: [...statementsOf(house, props.may, Stack.of(scope))] }),
      watch: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
            resources: [props.logGroup.logGroupArn],
          }),
        ],
      }),
    },
  });
  acknowledgeWildcard(
    role,
    "*",
    "X-Ray knows no resources; Lambda adds these two write-only actions for every traced function.",
  );
  if (props.may.files)
    acknowledgeWildcard(
      role,
      ownFiles(house.settings, Stack.of(scope)),
      "A file's key ends with its id, which is not known beforehand; only this tenant's keys are named.",
    );
  for (const runs of props.may.runs ? ownRuns(house.settings, Stack.of(scope)) : [])
    acknowledgeWildcard(role, runs, "A run's ARN ends with its name; only our own machines' runs are named.");
  return role;
};
