import { Duration } from "aws-cdk-lib";
import { type EventPattern, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import type { Handler } from "#contracts/access.ts";
import type { LetterQueue } from "#contracts/service-events/laid-aside.ts";
import { handlerFunction } from "../functions/handler-function.ts";
import type { House } from "../house.ts";
import { deadLetters, layAside } from "./dead-letters.ts";

export type ToldOf = {
  readonly handler: Handler;
  readonly letters: LetterQueue;
  /** What people notice while it does not hear, or cannot do, what it is told. */
  readonly means: string;
  /** The rule's name after the deployment's prefix. */
  readonly name: string;
  readonly description: string;
  readonly eventPattern: EventPattern;
};

/** A function that the account's own events call: what it cannot be given, and what it fails at, is laid aside. */
export const toldOf = (scope: Construct, ruleId: string, house: House, props: ToldOf): void => {
  const note = handlerFunction(scope, house, {
    handler: props.handler,
    timeout: Duration.minutes(1),
    failing: props.means,
  });
  const letters = deadLetters(note, "Letters", {
    of: props.letters,
    key: house.watch.key,
    alarms: house.watch.alarms,
    means: props.means,
  });
  layAside(letters, note, house.watch.key);
  new Rule(scope, ruleId, {
    ruleName: `${house.settings.prefix}${props.name}`,
    description: props.description,
    eventPattern: props.eventPattern,
    targets: [
      new LambdaFunction(note, {
        deadLetterQueue: letters,
        retryAttempts: 5,
        maxEventAge: Duration.hours(6),
      }),
    ],
  });
};
