import { Duration, Stack } from "aws-cdk-lib";
import { FilterCriteria, FilterRule } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { secondsTogether } from "#contracts/mails-together.ts";
import { alarm } from "../constructs/alarms/alarm.ts";
import { handlerFunction } from "../constructs/functions/handler-function.ts";
import type { House } from "../constructs/house.ts";
import { houseStack } from "../constructs/house-stack.ts";
import { tableStream } from "../constructs/table-stream.ts";

/** What follows from a row: views and wakes from a commit, a sending from a mail owed, an alarm from a forgery. */
export class StreamsStack extends Stack {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id, houseStack(house));
    this.project(house);
    this.sendMail(house);
    this.work(house);
    this.tamper(house);
  }

  private project(house: House): void {
    const failing = "Lists may show what was true some minutes ago, and wakes of placements come late.";
    const project = handlerFunction(this, house, {
      handler: "stream/project",
      timeout: Duration.minutes(1),
      failing,
    });
    tableStream(house, project, {
      letters: "project",
      table: house.data.tables.ledger,
      filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual("INSERT") })],
      lost: "Some decisions do not show in lists, and their mails may not be owed yet.",
      late: failing,
    });
  }

  private sendMail(house: House): void {
    const sendMail = handlerFunction(this, house, {
      handler: "stream/send-mail",
      timeout: Duration.minutes(2),
      failing: "Mails to parents and providers are not sent at the first try.",
    });
    tableStream(house, sendMail, {
      letters: "send-mail",
      table: house.data.tables.effects,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual("INSERT"),
          dynamodb: { NewImage: { kind: { S: FilterRule.or("unsent", "resend") } } },
        }),
      ],
      // What is for staff goes with what else came up in these seconds (shared/casework/mail/together.ts).
      gathers: Duration.seconds(secondsTogether),
      lost: "Some mails to parents or providers have not been sent; the sweep tries them again.",
      late: "Mails to parents and providers go out late.",
    });
  }

  private work(house: House): void {
    const failing = "An import or a pack of evidence does not go on at the first try.";
    const work = handlerFunction(this, house, {
      handler: "stream/work",
      timeout: Duration.minutes(5),
      memory: 1024,
      failing,
    });
    tableStream(house, work, {
      letters: "work",
      table: house.data.tables.effects,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual("INSERT"),
          dynamodb: { NewImage: { kind: { S: FilterRule.isEqual("job") } } },
        }),
      ],
      lost: "An import or a pack of evidence stands still; the sweep goes on with it within the hour.",
      late: "Imports and packs of evidence go on late.",
    });
  }

  private tamper(house: House): void {
    const tamper = handlerFunction(this, house, {
      handler: "stream/tamper",
      failing: "A change of the ledger was seen but could not be looked into.",
    });
    tableStream(house, tamper, {
      letters: "tamper",
      table: house.data.tables.ledger,
      filters: [FilterCriteria.filter({ eventName: FilterRule.or("MODIFY", "REMOVE") })],
      lost: "A change of the ledger was seen but could not be looked into.",
      late: "Changes of the ledger are noticed late.",
    });
    alarm(tamper, "Called", house.watch.alarms, {
      metric: tamper.metricInvocations({ period: Duration.minutes(5), statistic: "sum" }),
      threshold: 1,
      means: "Somebody has changed or removed a decision that was already recorded.",
      runbook: "tampering",
    });
  }
}
