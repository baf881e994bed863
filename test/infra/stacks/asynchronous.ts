import { describe, expect, it } from "vitest";
import { machineNames } from "#contracts/machines.ts";
import { ofType, type Resources } from "./synthesised.ts";

/** Tried on every resource of every stack. */
export const describeAsynchronous = (all: Resources): void => {
  /** The name, without prefix, of the function that something refers to. */
  const called = (reference: { readonly Ref?: string }): string =>
    ofType(all, "AWS::Lambda::Function")
      .find(({ id }) => id === reference.Ref)
      ?.Properties.FunctionName.replace("waymark-", "") ?? "";

  const rulesOf = (source: string) =>
    ofType(all, "AWS::Events::Rule").filter(({ Properties }) =>
      Properties.EventPattern.source.includes(source),
    );

  describe("Asynchronous edges on AWS", () => {
    it("cut a failing record out of its batch and lay it aside", () => {
      const mappings = ofType(all, "AWS::Lambda::EventSourceMapping");

      expect(mappings).toHaveLength(4);
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

    it("lay aside what a function that is not waited for has failed at three times (fault C)", () => {
      const laidAside = ofType(all, "AWS::Lambda::EventInvokeConfig").map(({ Properties }) => [
        called(Properties.FunctionName),
        Properties.MaximumRetryAttempts,
        Properties.DestinationConfig?.OnFailure.Destination,
      ]);

      // A service counts such a call as made once Lambda has taken it: its own queue holds only what was never taken.
      expect(laidAside.map(([name]) => name).sort()).toEqual([
        "note-failed",
        "note-laid-aside",
        "record",
        "tick",
      ]);
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

    it("hear within seconds of runs that ended before their end, and of no others", () => {
      const [rule, ...more] = rulesOf("aws.states");

      expect(more).toEqual([]);
      expect(rule?.Properties.EventPattern).toMatchObject({
        source: ["aws.states"],
        "detail-type": ["Step Functions Execution Status Change"],
        detail: { status: ["FAILED", "TIMED_OUT", "ABORTED"] },
      });
      expect(rule?.Properties.EventPattern.detail.stateMachineArn).toHaveLength(machineNames.length);
      expect(rule?.Properties.Targets).toEqual([
        expect.objectContaining({ DeadLetterConfig: { Arn: expect.anything() } }),
      ]);
    });

    it("make whatever lies in a queue of theirs a task, until it is empty: every queue, and no other alarm", () => {
      const queues = ofType(all, "AWS::SQS::Queue").map(({ Properties }) => Properties.QueueName);
      const watched = ofType(all, "AWS::CloudWatch::Alarm")
        .filter(({ Properties }) => Properties.Namespace === "AWS/SQS")
        .map(({ Properties }) => Properties.AlarmName);
      const [rule, ...more] = rulesOf("aws.cloudwatch");

      expect(more).toEqual([]);
      expect(queues.length).toBeGreaterThanOrEqual(7);
      expect(watched.sort()).toEqual([...queues].sort());
      expect(rule?.Properties.EventPattern.detail).toMatchObject({ state: { value: ["ALARM", "OK"] } });
      expect([...(rule?.Properties.EventPattern.detail.alarmName ?? [])].sort()).toEqual([...queues].sort());
      expect(rule?.Properties.Targets).toEqual([
        expect.objectContaining({ DeadLetterConfig: { Arn: expect.anything() } }),
      ]);
    });

    it("count mails that were tried and wait, and ring by another way than mail of our own", () => {
      const [filter] = ofType(all, "AWS::Logs::MetricFilter");
      const [counted] = filter?.Properties.MetricTransformations ?? [];

      expect(filter?.Properties.FilterPattern).toBe('{ $.message = "Swept" }');
      expect(counted).toMatchObject({ MetricValue: "$.stuck", MetricNamespace: "Waymark" });
      expect(
        ofType(all, "AWS::CloudWatch::Alarm").filter((a) => a.Properties.MetricName === counted.MetricName),
      ).toHaveLength(1);
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
};
