import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSettings, Unusable } from "#infra/settings.ts";
import { ofType, type Resources, templates } from "./synthesised.ts";

/** CloudFront's own policies, by their ids (developer guide, "Use managed cache policies" and the same of origin requests). */
const nothingKept = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const keyedByPathAlone = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const allButHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

/** Tried on every resource of every stack. */
export const describeEdges = (all: Resources): void => {
  /** The name, without prefix, of the function that something refers to. */
  const called = (reference: { readonly Ref?: string }): string =>
    ofType(all, "AWS::Lambda::Function")
      .find(({ id }) => id === reference.Ref)
      ?.Properties.FunctionName.replace("waymark-", "") ?? "";

  describe("State machines on AWS", () => {
    const machines = ofType(all, "AWS::StepFunctions::StateMachine");

    it("are those that the product knows by name", () => {
      expect(machines.map((m) => m.Properties.StateMachineName).sort()).toEqual([
        "waymark-attendance-day",
        "waymark-gate",
        "waymark-placement",
      ]);
    });

    it("log every transition but nothing that was passed, under a key of our own, and are traced", () => {
      for (const { Properties } of machines) {
        expect(Properties.LoggingConfiguration).toMatchObject({ Level: "ALL", IncludeExecutionData: false });
        expect(Properties.EncryptionConfiguration).toMatchObject({ Type: "CUSTOMER_MANAGED_KMS_KEY" });
        expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
      }
    });
  });

  describe("Asynchronous edges on AWS", () => {
    it("cut a failing record out of its batch and lay it aside", () => {
      const mappings = ofType(all, "AWS::Lambda::EventSourceMapping");

      expect(mappings).toHaveLength(3);
      for (const { Properties } of mappings)
        expect(Properties).toMatchObject({
          BisectBatchOnFunctionError: true,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
          MaximumRetryAttempts: 5,
          DestinationConfig: { OnFailure: { Destination: expect.anything() } },
        });
    });

    it("send what was owed, project what was decided, and ring for what was rewritten", () => {
      const filters = ofType(all, "AWS::Lambda::EventSourceMapping").map((m) =>
        m.Properties.FilterCriteria.Filters.map((f: { Pattern: string }) => JSON.parse(f.Pattern)),
      );

      expect(filters).toEqual(
        expect.arrayContaining([
          [{ eventName: ["INSERT"] }],
          [{ eventName: ["INSERT"], dynamodb: { NewImage: { kind: { S: ["unsent", "resend"] } } } }],
          [{ eventName: ["MODIFY", "REMOVE"] }],
        ]),
      );
    });

    it("lay aside what a function that is not waited for has failed at three times", () => {
      const laidAside = ofType(all, "AWS::Lambda::EventInvokeConfig").map(({ Properties }) => [
        called(Properties.FunctionName),
        Properties.MaximumRetryAttempts,
        Properties.DestinationConfig?.OnFailure.Destination,
      ]);

      // A service counts such a call as made once Lambda has taken it: its own queue holds only what was never taken.
      expect(laidAside.map(([name]) => name).sort()).toEqual(["record", "tick"]);
      for (const [, tries, destination] of laidAside) {
        expect(tries).toBe(2);
        expect(JSON.stringify(destination)).toContain("Letters");
      }
    });

    it("may put into their queue what they lay aside", () => {
      const policies = JSON.stringify(
        ofType(all, "AWS::IAM::Policy").map((p) => p.Properties.PolicyDocument.Statement),
      );

      expect(policies.match(/"sqs:SendMessage"/g)?.length).toBeGreaterThanOrEqual(5);
    });

    it("tick by London's clock, and leave what could not be delivered in a queue", () => {
      expect(ofType(all, "AWS::Scheduler::Schedule").map((s) => s.Properties)).toEqual([
        expect.objectContaining({
          ScheduleExpression: "cron(0/5 * * * ? *)",
          ScheduleExpressionTimezone: "Europe/London",
          Target: expect.objectContaining({ DeadLetterConfig: { Arn: expect.anything() } }),
        }),
      ]);
    });

    it("hear what became of a mail, but neither of openings nor of clicks", () => {
      const [destination] = ofType(all, "AWS::SES::ConfigurationSetEventDestination");
      const [subscription] = ofType(all, "AWS::SNS::Subscription").filter(
        (s) => s.Properties.Protocol === "lambda",
      );

      expect(destination?.Properties.EventDestination.MatchingEventTypes.sort()).toEqual([
        "bounce",
        "complaint",
        "delivery",
        "deliveryDelay",
        "reject",
      ]);
      expect(subscription?.Properties.RedrivePolicy.deadLetterTargetArn).toBeDefined();
      expect(ofType(all, "AWS::SES::ConfigurationSet")[0]?.Properties.DeliveryOptions).toMatchObject({
        TlsPolicy: "REQUIRE",
      });
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
