import { Duration, Stack, TimeZone } from "aws-cdk-lib";
import { type IRole, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression, ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Construct } from "constructs";
import { mayUseKey } from "../constructs/access/access.ts";
import { alarm } from "../constructs/alarms/alarm.ts";
import { deadLetters, layAside } from "../constructs/alarms/dead-letters.ts";
import { watchKeys } from "../constructs/alarms/keys-watched.ts";
import { watchStuckMails } from "../constructs/alarms/mails-stuck.ts";
import { watchRoom } from "../constructs/alarms/too-little-room.ts";
import { acknowledgeWildcard } from "../constructs/findings/acknowledge.ts";
import { handlerFunction } from "../constructs/functions/handler-function.ts";
import type { House } from "../constructs/house.ts";
import { houseStack } from "../constructs/house-stack.ts";

/** The one clock of the deployment: every five minutes it starts what is due and sweeps for what is stuck. */
export class SchedulesStack extends Stack {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id, houseStack(house));
    const { prefix } = house.settings;
    const means = "Daily attendance mails, sweeps and chasers do not start.";
    const tick = handlerFunction(this, house, {
      handler: "schedules/tick",
      timeout: Duration.minutes(4),
      memory: 1024,
      failing: means,
    });
    const letters = deadLetters(this, "Letters", {
      of: "tick",
      key: house.watch.key,
      alarms: house.watch.alarms,
      means,
    });
    watchStuckMails(tick, house);
    watchRoom(this, house);
    watchKeys(this, house);
    layAside(letters, tick, house.watch.key);
    const caller = new Role(this, "Caller", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    caller.addToPrincipalPolicy(mayUseKey(house.watch.key, "sqs", this));
    acknowledgeWildcard(
      caller,
      `${tick.functionArn}:*`,
      "Versions of the one function that the schedule calls.",
    );
    const schedule = new Schedule(this, "FiveMinutes", {
      scheduleName: `${prefix}tick`,
      scheduleGroup: new ScheduleGroup(this, "Group", { scheduleGroupName: `${prefix}schedules` }),
      description: "Starts what is due and sweeps for what is stuck.",
      // A rate drifts when summer time begins and ends; a cron in London time does not.
      schedule: ScheduleExpression.cron({ minute: "0/5", timeZone: TimeZone.EUROPE_LONDON }),
      target: new LambdaInvoke(tick, {
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
        deadLetterQueue: letters,
        role: caller as IRole,
      }),
    });
    alarm(schedule, "Silent", house.watch.alarms, {
      metric: tick.metricInvocations({ period: Duration.minutes(5), statistic: "sum" }),
      threshold: 1,
      below: true,
      periods: 3,
      means,
      runbook: "silent-tick",
    });
  }
}
