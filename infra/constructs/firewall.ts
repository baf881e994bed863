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

type Statement = CfnWebACL.StatementProperty;

const pathBegins = (path: string): Statement => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: "STARTS_WITH",
    searchString: path,
    textTransformations: [{ priority: 0, type: "URL_DECODE" }],
  },
});
const any = (statements: Statement[]): Statement => ({ orStatement: { statements } });
const not = (statement: Statement): Statement => ({ notStatement: { statement } });

const queryAbove = (bytes: number): Statement => ({
  sizeConstraintStatement: {
    fieldToMatch: { queryString: {} },
    comparisonOperator: "GT",
    size: bytes,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});

/**
 * Requests in five minutes from one address. A whole school is one address: at a quarter to nine eighty people open some
 * twenty pages each. A guesser of links or codes needs thousands a minute. Stylesheets and scripts are not counted.
 */
const atMost = { pages: 4_000, strangers: 600 } as const;

const perAddress = (limit: number, scopeDownStatement: Statement): Statement => ({
  rateBasedStatement: { limit, aggregateKeyType: "IP", scopeDownStatement },
});

/** Where nobody is known yet: signing in, and mailed links. */
const strangers = any(["/sign-in", "/signed-in", "/l/", "/reply/"].map(pathBegins));

/** The code that an identity provider sends back is often longer than the managed rule lets a query be. */
const longQuery: Statement = any([
  queryAbove(8_192),
  { andStatement: { statements: [queryAbove(2_048), not(pathBegins("/signed-in"))] } },
]);

const tooMany = { block: { customResponse: { responseCode: 429 } } };

/** Our own rules that count what comes from one address. */
export const limitRules = ["EachAddress", "Strangers"] as const;

/** The firewall: known bad senders and inputs, too much from one address, and queries that no page of ours has. */
export const firewall = (scope: Construct, id: string, prefix: string): CfnWebACL => {
  const own = [
    {
      name: "EachAddress",
      action: tooMany,
      statement: perAddress(atMost.pages, not(pathBegins("/assets/"))),
    },
    { name: "Strangers", action: tooMany, statement: perAddress(atMost.strangers, strangers) },
    { name: "LongQuery", action: { block: {} }, statement: longQuery },
  ];
  return new CfnWebACL(scope, id, {
    name: `${prefix}edge`,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: visible(`${prefix}edge`),
    rules: [
      ...own.map((rule, priority) => ({
        ...rule,
        priority,
        visibilityConfig: visible(`${prefix}${rule.name}`),
      })),
      ...managed.map((name, index) => ({
        name,
        priority: own.length + index,
        overrideAction: { none: {} },
        statement: { managedRuleGroupStatement: { vendorName: "AWS", name, ...exceptions(name) } },
        visibilityConfig: visible(name),
      })),
    ],
  });
};

const counted = (name: string) => ({ name, actionToUse: { count: {} } });

/** Forms carry long free text, and the handlers hold their own size limits; queries have a rule of their own above. */
const exceptions = (group: string) =>
  group === "AWSManagedRulesCommonRuleSet"
    ? { ruleActionOverrides: ["SizeRestrictions_BODY", "SizeRestrictions_QUERYSTRING"].map(counted) }
    : {};
