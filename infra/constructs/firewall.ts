import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";

const managed = [
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesCommonRuleSet",
];

/** Samples hold paths, and paths hold links' tokens. */
const visible = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/** The firewall: known bad senders and inputs, and nobody more than 1,000 requests in five minutes. */
export const firewall = (scope: Construct, id: string, prefix: string): CfnWebACL =>
  new CfnWebACL(scope, id, {
    name: `${prefix}edge`,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: visible(`${prefix}edge`),
    rules: [
      {
        name: "EachClient",
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: { rateBasedStatement: { limit: 1000, aggregateKeyType: "IP" } },
        visibilityConfig: visible(`${prefix}each-client`),
      },
      ...managed.map((name, index) => ({
        name,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: { managedRuleGroupStatement: { vendorName: "AWS", name, ...exceptions(name) } },
        visibilityConfig: visible(name),
      })),
    ],
  });

/** Forms carry long free text; the handlers hold their own size limits. */
const exceptions = (group: string) =>
  group === "AWSManagedRulesCommonRuleSet"
    ? { ruleActionOverrides: [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }] }
    : {};
