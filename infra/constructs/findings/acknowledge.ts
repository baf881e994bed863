import { Stack, Validations } from "aws-cdk-lib";
import { flattenCfnReference } from "cdk-nag/lib/utils/flatten-cfn-reference.js";
import type { IConstruct } from "constructs";

/** Accepts one finding of AwsSolutions for `at` and what lies below it, with the reason, which the template carries. */
export const acknowledge = (at: IConstruct, finding: string, reason: string): void =>
  Validations.of(at).acknowledge({ id: `AwsSolutions-${finding}`, reason });

/** Accepts that a policy below `at` names `resource`, which ends in a wildcard; one by one, never all of them. */
export const acknowledgeWildcard = (at: IConstruct, resource: string, reason: string): void =>
  acknowledge(at, `IAM5[Resource::${flattenCfnReference(Stack.of(at).resolve(resource))}]`, reason);
