import { describe, expect, it } from "vitest";
import { ofType, type Resources } from "./synthesised.ts";

/** What rings when something stands still that nobody at a school can see. */
export const describeWatched = (all: Resources): void => {
  const alarms = ofType(all, "AWS::CloudWatch::Alarm");
  const alarmsOn = (metric: string) => alarms.filter(({ Properties }) => Properties.MetricName === metric);

  describe("What is watched on AWS", () => {
    it("is every function that the account turns away, by whoever it is called", () => {
      const [alarm] = alarmsOn("Throttles");

      expect(alarm?.Properties).toMatchObject({ Namespace: "AWS/Lambda", Threshold: 1 });
      expect(alarm?.Properties.Dimensions).toBeUndefined();
      expect(alarm?.Properties.AlarmDescription).toContain("people see an error page");
    });

    it("is every table that people's work goes through, when it takes no more", () => {
      const [alarm] = alarms.filter(({ Properties }) =>
        JSON.stringify(Properties).includes("ThrottleEvents"),
      );
      const measured = JSON.stringify(alarm?.Properties.Metrics);

      expect(measured.match(/"ReadThrottleEvents"/g)).toHaveLength(5);
      expect(measured.match(/"WriteThrottleEvents"/g)).toHaveLength(5);
      expect(alarm?.Properties.AlarmDescription).toContain("save again");
    });

    it("is each stream by the age of its oldest record, since what follows a decision waits for it", () => {
      expect(alarmsOn("IteratorAge")).toHaveLength(ofType(all, "AWS::Lambda::EventSourceMapping").length);
    });

    it("is the outbox by the age of its oldest mail, tried or not", () => {
      const [alarm] = alarmsOn("waymark-mails-oldest");
      const filter = ofType(all, "AWS::Logs::MetricFilter").find(
        ({ Properties }) => Properties.MetricTransformations[0].MetricName === "waymark-mails-oldest",
      );

      expect(alarm?.Properties).toMatchObject({ Threshold: 45, Statistic: "Maximum" });
      expect(filter?.Properties).toMatchObject({
        FilterPattern: '{ $.message = "Swept" }',
        MetricTransformations: [{ MetricValue: "$.oldest" }],
      });
    });

    it("is each key of the records: that somebody switches it off is told in words, and names nobody", () => {
      const rule = ofType(all, "AWS::Events::Rule").find(
        ({ Properties }) => Properties.Name === "waymark-key-switched-off",
      );

      expect(rule?.Properties.EventPattern.detail.eventName).toEqual(["DisableKey", "ScheduleKeyDeletion"]);
      expect(rule?.Properties.EventPattern.detail.resources.ARN).toHaveLength(
        ofType(all, "AWS::KMS::Key").length,
      );
      expect(rule?.Properties.Targets[0].InputTransformer).toEqual({
        InputTemplate: expect.stringMatching(/^"Pages show errors.*infra\/runbook\.md#a-lost-key"$/),
      });
    });

    it("is what the firewall turns away by its limits, in the region that measures it", () => {
      const blocked = alarmsOn("BlockedRequests");

      expect(blocked.map(({ stack }) => stack)).toEqual(["waymark-edge", "waymark-edge"]);
      const measured = blocked.map(({ Properties }) =>
        Object.fromEntries(
          Properties.Dimensions.map((d: { Name: string; Value: string }) => [d.Name, d.Value]),
        ),
      );
      const visible = ofType(all, "AWS::WAFv2::WebACL").flatMap(({ Properties }) =>
        Properties.Rules.map(
          (r: { VisibilityConfig: { MetricName: string } }) => r.VisibilityConfig.MetricName,
        ),
      );
      for (const { WebACL, Rule } of measured) {
        expect(WebACL).toBe("waymark-edge");
        expect(visible).toContain(Rule);
      }
      expect(blocked.map(({ Properties }) => Properties.AlarmDescription).join()).toContain(
        "Everybody at one school",
      );
    });
  });
};
