import { Duration } from "aws-cdk-lib";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { callFunction, type TaskFunctions } from "./call-function.ts";

export type MachineProps = Omit<
  sfn.StateMachineProps,
  "definition" | "definitionBody" | "definitionString"
> & {
  readonly stateMachineName: string;
  readonly functions: TaskFunctions;
};

/** Seconds until the next due moment: a positive whole number, as the service demands. */
const untilDue =
  "{% $max([1, $min([$ceil(($toMillis($states.input.due) - $millis()) / 1000), 99999999])]) %}";

/**
 * The one machine that does human work: tend what is owed, wait for the next due moment or a wake, tend again,
 * until the placement should go elsewhere. Three transitions a wake, however many people are asked.
 */
export class Gate extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(scope: Construct, id: string, { functions, ...props }: MachineProps) {
    super(scope, id);

    const tend = callFunction(this, "Tend what is owed", {
      function: functions("tend-gate"),
      payload: "{% $states.context.Execution.Input %}",
      comment: "Reads the ledger anew; asks, reminds, escalates; judges whether the placement may go on.",
    });
    const park = callFunction(this, "Wait for a wake or the next due moment", {
      function: functions("park-gate"),
      payload: {
        gate: "{% $states.context.Execution.Input %}",
        seen: "{% $states.input.seen %}",
        due: "{% $states.input.due %}",
        token: "{% $states.context.Task.Token %}",
        run: "{% $states.context.Execution.Name %}",
      },
      waitSeconds: untilDue,
      comment:
        "An answer, a changed date or a concern wakes it; else it ends by itself when something falls due.",
    });
    const outcome = sfn.Choice.jsonata(this, "Stay or go on?")
      .when(sfn.Condition.jsonata("{% $states.input.outcome = 'wait' %}"), park)
      .otherwise(new sfn.Succeed(this, "Gate closed"));

    tend.next(outcome);
    park.addCatch(tend, { errors: ["States.Timeout"] });
    park.next(tend);

    this.machine = new sfn.StateMachine(this, "Machine", {
      comment: "Tends one phase of one placement.",
      queryLanguage: sfn.QueryLanguage.JSONATA,
      timeout: Duration.days(360),
      ...props,
      definitionBody: sfn.DefinitionBody.fromChainable(tend),
    });
  }
}
