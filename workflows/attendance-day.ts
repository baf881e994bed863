import { Duration } from "aws-cdk-lib";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { callFunction } from "./call-function.ts";
import type { MachineProps } from "./gate.ts";

/** The next moment of the day; nothing after the last. */
const next = "$moments[$toMillis($) > $millis()][0]";

/** Seconds until then; after the last moment the function answers at once. */
const untilNext = `{% $exists(${next}) ? $max([1, $ceil(($toMillis(${next}) - $millis()) / 1000)]) : 60 %}`;

/**
 * One school's attendance of one school day: providers are asked in the morning, and chased after each session's
 * cut-off. Replies go straight to the register; no placement's run hears of them. At most ten transitions a day:
 * two, and one for each moment.
 */
export class AttendanceDay extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(scope: Construct, id: string, { functions, ...props }: MachineProps) {
    super(scope, id);

    const morning = sfn.Wait.jsonata(this, "Until the school day begins", {
      comment: "Half past eight in London, in summer and in winter.",
      time: sfn.WaitTime.timestamp("{% $states.input.opensAt %}"),
      assign: { moments: "{% $exists($states.input.moments) ? $states.input.moments : [] %}" },
    });
    const open = callFunction(this, "Ask each provider for all its pupils", {
      function: functions("open-day"),
      payload: "{% $merge([$states.context.Execution.Input, {'token': $states.context.Task.Token}]) %}",
      waitSeconds: untilNext,
      comment:
        "Opens one register a provider; one mail each. Then it waits for the first moment; when others have become right since the run was started, it says so at once.",
      assign: { moments: "{% $states.result.moments %}" },
    });
    const chase = callFunction(this, "Chase who has not answered", {
      function: functions("chase-day"),
      payload: {
        tenant: "{% $states.context.Execution.Input.tenant %}",
        school: "{% $states.context.Execution.Input.school %}",
        date: "{% $states.context.Execution.Input.date %}",
        moments: "{% $moments %}",
        token: "{% $states.context.Task.Token %}",
      },
      waitSeconds: untilNext,
      comment:
        "Reminder, second reminder, call list; for the morning and for the afternoon. Then it waits for the next of them: silence is never present.",
    });
    const wait = sfn.Wait.jsonata(this, "Until the next moment", {
      time: sfn.WaitTime.timestamp(`{% ${next} %}`),
    });
    const onwards = sfn.Choice.jsonata(this, "Go on with the day?", {
      comment: "The function's alarm has rung; the moments that follow are not given up for it.",
    })
      .when(sfn.Condition.jsonata(`{% $exists(${next}) %}`), wait)
      .otherwise(new sfn.Succeed(this, "The day is over"));
    wait.next(chase);
    open.addCatch(chase, { errors: ["States.Timeout"] });
    chase.addCatch(chase, { errors: ["States.Timeout"] });
    chase.addCatch(onwards);

    this.machine = new sfn.StateMachine(this, "Machine", {
      comment: "One school's attendance at providers on one school day.",
      queryLanguage: sfn.QueryLanguage.JSONATA,
      timeout: Duration.days(150),
      ...props,
      definitionBody: sfn.DefinitionBody.fromChainable(morning.next(open).next(chase)),
    });
  }
}
