import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { doorHeader } from "#contracts/door-header.ts";
import { machineNames } from "#contracts/machines.ts";
import { readSettings, Unusable } from "#infra/settings.ts";
import { ofType, type Resources, settingsWith, templates } from "./synthesised.ts";

type Rule = {
  readonly Name: string;
  readonly Statement: {
    readonly RateBasedStatement?: { readonly Limit: number; readonly ScopeDownStatement: object };
  };
};

/** CloudFront's own policies, by their ids (developer guide, "Use managed cache policies" and the same of origin requests). */
const nothingKept = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const keyedByPathAlone = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const allButHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

/** Tried on every resource of every stack. */
export const describeEdges = (all: Resources): void => {
  describe("State machines on AWS", () => {
    const machines = ofType(all, "AWS::StepFunctions::StateMachine");

    it("are those that the product knows by name", () => {
      expect(machines.map((m) => m.Properties.StateMachineName).sort()).toEqual(
        machineNames.map((name) => `waymark-${name}`).sort(),
      );
    });

    it("log every transition but nothing that was passed, under a key of our own, and are traced", () => {
      for (const { Properties } of machines) {
        expect(Properties.LoggingConfiguration).toMatchObject({ Level: "ALL", IncludeExecutionData: false });
        expect(Properties.EncryptionConfiguration).toMatchObject({ Type: "CUSTOMER_MANAGED_KMS_KEY" });
        expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
      }
    });
  });

  describe("Pages on AWS", () => {
    it("go to one function an audience", () => {
      expect(
        ofType(all, "AWS::ApiGatewayV2::Route")
          .map((r) => r.Properties.RouteKey)
          .sort(),
      ).toEqual([
        "$default",
        "ANY /assets/{proxy+}",
        "ANY /l/{proxy+}",
        "ANY /operations",
        "ANY /reads/{proxy+}",
        "ANY /reply/{proxy+}",
        "ANY /runs",
        "ANY /runs/{proxy+}",
      ]);
    });

    it("log the route and never the path, which holds a link's token", () => {
      const format = ofType(all, "AWS::ApiGatewayV2::Stage")[0]?.Properties.AccessLogSettings.Format;
      const fields = ofType(all, "AWS::Logs::Delivery")[0]?.Properties.RecordFields;

      expect(format).toContain("$context.routeKey");
      expect(format).not.toMatch(/\$context\.(path|http\.path|identity|domain)/i);
      expect(fields).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/uri|query|referer|cookie|c-ip/i)]),
      );
      for (const acl of ofType(all, "AWS::WAFv2::WebACL"))
        expect(JSON.stringify(acl.Properties)).not.toContain('"SampledRequestsEnabled":true');
    });

    it("never carry the public host's name to the API, which answers to its own only", () => {
      const [distribution] = ofType(all, "AWS::CloudFront::Distribution");
      const { DefaultCacheBehavior: pages, CacheBehaviors: others } =
        distribution?.Properties.DistributionConfig ?? {};

      // CloudFront sends what is in the cache key on to the origin, whatever the other policy leaves out.
      expect(pages).toMatchObject({ CachePolicyId: nothingKept, OriginRequestPolicyId: allButHost });
      expect(others).toEqual([
        expect.objectContaining({ PathPattern: "/assets/*", CachePolicyId: keyedByPathAlone }),
      ]);
      expect(others[0].OriginRequestPolicyId).toBeUndefined();
    });

    it("may stand without a firewall where a small school's settings say so, and no other", () => {
      const without = templates({ firewall: false }).find(({ stack }) => stack === "waymark-edge");
      const types = Object.values(without?.Resources ?? {}).map(({ Type }) => Type);

      expect(types).toContain("AWS::CloudFront::Distribution");
      expect(types).not.toContain("AWS::WAFv2::WebACL");
      expect(settingsWith({}).firewall).toBe(true);
    });

    it("answer only what came through the distribution, by a key that is in no template", () => {
      const [distribution] = ofType(all, "AWS::CloudFront::Distribution");
      const headers = distribution?.Properties.DistributionConfig.Origins[0].OriginCustomHeaders;
      const keyed = ofType(all, "AWS::Lambda::Function").filter(
        ({ Properties }) => Properties.Environment.Variables.DOOR_KEY !== undefined,
      );

      expect(headers).toEqual([
        { HeaderName: doorHeader, HeaderValue: "{{resolve:secretsmanager:waymark-door:SecretString:key::}}" },
      ]);
      expect(keyed.map(({ Properties }) => Properties.FunctionName).sort()).toEqual([
        "waymark-admin",
        "waymark-links",
        "waymark-staff",
      ]);
      for (const { Properties } of keyed)
        expect(JSON.stringify(Properties.Environment.Variables.DOOR_KEY)).toContain(
          "{{resolve:secretsmanager:",
        );
    });

    it("let a school behind one address work in the morning, and stop who guesses links and codes", () => {
      const rules: readonly Rule[] = ofType(all, "AWS::WAFv2::WebACL")[0]?.Properties.Rules ?? [];
      const limits = Object.fromEntries(
        rules.flatMap(({ Name, Statement: { RateBasedStatement: rate } }) =>
          rate ? [[Name, { limit: rate.Limit, of: JSON.stringify(rate.ScopeDownStatement) }]] : [],
        ),
      );

      // Eighty people with twenty pages each, and as much again: a school's addresses are one.
      expect(limits.EachAddress?.limit).toBeGreaterThanOrEqual(2 * 80 * 20);
      expect(limits.EachAddress?.of).toContain('"NotStatement"');
      // Eighty who sign in within five minutes, by two requests each, and links besides.
      expect(limits.Strangers?.limit).toBeGreaterThanOrEqual(2 * 80 * 2);
      expect(limits.Strangers?.limit).toBeLessThanOrEqual(1_000);
      for (const path of ["/sign-in", "/signed-in", "/l/", "/reply/"])
        expect(limits.Strangers?.of).toContain(path);
    });

    it("take the long codes that identity providers send back, and no other long query", () => {
      const rules: readonly Rule[] = ofType(all, "AWS::WAFv2::WebACL")[0]?.Properties.Rules ?? [];
      const common = JSON.stringify(rules.find(({ Name }) => Name === "AWSManagedRulesCommonRuleSet"));
      const long = JSON.stringify(rules.find(({ Name }) => Name === "LongQuery"));

      expect(common).toContain('{"ActionToUse":{"Count":{}},"Name":"SizeRestrictions_QUERYSTRING"}');
      expect(long).toMatch(/"Size":8192/);
      expect(long).toMatch(/"Size":2048.*"NotStatement".*"\/signed-in"/);
    });

    it("stand behind a firewall, by TLS 1.2 at least, and are throttled", () => {
      const [distribution] = ofType(all, "AWS::CloudFront::Distribution");

      expect(distribution?.Properties.DistributionConfig).toMatchObject({
        WebACLId: expect.anything(),
        ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
        DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https" },
      });
      expect(ofType(all, "AWS::ApiGatewayV2::Stage")[0]?.Properties.DefaultRouteSettings).toEqual({
        ThrottlingBurstLimit: 200,
        ThrottlingRateLimit: 100,
      });
    });
  });

  describe("Alarms", () => {
    const alarms = ofType(all, "AWS::CloudWatch::Alarm");
    // As Markdown makes a heading's anchor.
    const chapters = [...readFileSync("infra/runbook.md", "utf8").matchAll(/^## (.+)$/gm)].map(
      ([, heading = ""]) => heading.toLowerCase().replaceAll(" ", "-"),
    );

    it.each(alarms.map((a) => [a.id, a] as const))("%s says whom it hurts and what to do", (_, alarm) => {
      const [, means, chapter] =
        /^(.+\.) What to do: infra\/runbook\.md#([a-z-]+)$/.exec(alarm.Properties.AlarmDescription) ?? [];

      expect(means?.length).toBeGreaterThan(20);
      expect(chapters).toContain(chapter);
      expect(alarm.Properties.AlarmActions).toHaveLength(1);
    });

    it("watch every queue for dead letters", () => {
      const watched = alarms.filter((a) => a.Properties.Namespace === "AWS/SQS");

      expect(watched).toHaveLength(ofType(all, "AWS::SQS::Queue").length);
    });
  });

  describe("Cost", () => {
    it("has its fixed parts in the guide, as many as there are", () => {
      const told = Object.fromEntries(
        [...readFileSync("infra/cost.md", "utf8").matchAll(/^\| ([^|]+?) +\| +(\d+) \|/gm)].map(
          ([, part = "", many]) => [part, Number(many)],
        ),
      );

      expect(told).toEqual({
        "Keys (KMS)": ofType(all, "AWS::KMS::Key").length,
        Secrets: ofType(all, "AWS::SecretsManager::Secret").length,
        Alarms: ofType(all, "AWS::CloudWatch::Alarm").length,
        Firewall: ofType(all, "AWS::WAFv2::WebACL").length,
        "Firewall's rules": ofType(all, "AWS::WAFv2::WebACL")[0]?.Properties.Rules.length,
      });
    });

    it("is told to who pays, when a month will be dearer than planned and when it is", () => {
      const [budget] = ofType(all, "AWS::Budgets::Budget");

      expect(budget?.Properties.Budget.BudgetLimit).toEqual({ Amount: 60, Unit: "USD" });
      expect(
        budget?.Properties.NotificationsWithSubscribers.map(
          (n: { Notification: { NotificationType: string } }) => n.Notification.NotificationType,
        ),
      ).toEqual(["FORECASTED", "ACTUAL"]);
    });
  });

  describe("Settings", () => {
    it("name what is wrong with them", () => {
      expect(() => readSettings("package.json")).toThrow(/publicUrl/);
    });

    it("that are not there, or no JSON, are told in a sentence", () => {
      expect(() => readSettings("nowhere.json")).toThrow(
        new Unusable(
          "nowhere.json cannot be read: copy infra/settings.example.json to that name and fill it in",
        ),
      );
      expect(() => readSettings("README.md")).toThrow(/^README\.md is not JSON: /);
    });

    it("of the example are refused by CloudFormation, in words; a school's own are not", () => {
      const refusals = (example: boolean) =>
        templates({ example }).map((t) => t.Rules?.NotTheExample?.Assertions[0]?.AssertDescription);

      for (const words of refusals(true)) expect(words).toContain("-c settings=");
      for (const words of refusals(false)) expect(words).toBeUndefined();
    });
  });
};
