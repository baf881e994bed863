import { Duration } from "aws-cdk-lib";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { callFunction } from "./call-function.ts";
import type { MachineProps } from "./gate.ts";

/**
 * One school's attendance of one school day: providers are asked in the morning, and chased after each session's
 * cut-off. Replies go straight to the register; no placement's run hears of them. At most 17 transitions a day: three,
 * and two for each moment.
 */
export class AttendanceDay extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(scope: Construct, id: string, { functions, ...props }: MachineProps) {
    super(scope, id);

    const morning = sfn.Wait.jsonata(this, "Until the school day begins", {
      comment: "Half past eight in London, in summer and in winter.",
      time: sfn.WaitTime.timestamp("{% $states.input.opensAt %}"),
    });
    const open = callFunction(this, "Ask each provider for all its pupils", {
      function: functions("open-day"),
      payload: "{% $states.context.Execution.Input %}",
      comment: "Opens one register a provider; one mail each. Says when to look again.",
    });
    const moments = sfn.Map.jsonata(this, "After each cut-off", {
      comment: "Reminder, second reminder, call list; for the morning and for the afternoon.",
      items: sfn.ProvideItems.jsonata("{% $states.input.moments %}"),
      maxConcurrency: 1,
      itemSelector: {
        tenant: "{% $states.context.Execution.Input.tenant %}",
        school: "{% $states.context.Execution.Input.school %}",
        date: "{% $states.context.Execution.Input.date %}",
        moment: "{% $states.context.Map.Item.Value %}",
      },
      outputs: "{}",
    });
    const wait = sfn.Wait.jsonata(this, "Until the next moment", {
      time: sfn.WaitTime.timestamp("{% $states.input.moment %}"),
    });
    const chase = callFunction(this, "Chase who has not answered", {
      function: functions("chase-day"),
      payload: "{% $states.input %}",
      comment: "Silence is never present: whoever is not confirmed stays a task.",
    });
    const onwards = sfn.Pass.jsonata(this, "Go on with the day", {
      comment: "The function's alarm has rung; the moments that follow are not given up for it.",
    });
    moments.itemProcessor(wait.next(chase.addCatch(onwards)));

    this.machine = new sfn.StateMachine(this, "Machine", {
      comment: "One school's attendance at providers on one school day.",
      queryLanguage: sfn.QueryLanguage.JSONATA,
      timeout: Duration.days(150),
      ...props,
      definitionBody: sfn.DefinitionBody.fromChainable(morning.next(open).next(moments)),
    });
  }
}
