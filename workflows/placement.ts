import { Duration } from "aws-cdk-lib";
import * as sfn from "aws-cdk-lib/aws-stepfunctions";
import { StepFunctionsStartExecution } from "aws-cdk-lib/aws-stepfunctions-tasks";
import { Construct } from "constructs";
import { callFunction } from "./call-function.ts";
import type { MachineProps } from "./gate.ts";

/** The phases as the picture shows them, and what a head teacher reads under each. */
const phaseStates = [
  ["referral", "Referral", "Reasons, needs, meeting, decision, choice of provider"],
  ["consent", "Consent", "Parents are asked, answer, ask back; a refusal is documented"],
  ["checks", "Pre-placement checks", "What the school must see of the provider and of the pupil's risks"],
  ["commissioning", "Commissioning", "Agreement, notification letter in time, information for day one"],
  ["active", "Active: one review cycle", "First day, attendance, reviews; each cycle ends with a review"],
  ["reintegration", "Reintegration", "Return or next step, destination recorded"],
] as const;

/** A closed child's name answers ExecutionAlreadyExists, so retries and redrives need names of their own. */
const childName =
  "{% $placement & '-' & $phase & '-' & $string($cycle) & '-e' & $string($epoch) & '-d' & $string($states.context.Execution.RedriveCount) & '-r' & $string($states.context.State.RetryCount) %}";

export type PlacementProps = MachineProps & { readonly gate: sfn.IStateMachine };

/** A placement from referral to reintegration: where next, then a gate for that phase, until it is closed. */
export class PlacementMachine extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(scope: Construct, id: string, { functions, gate, ...props }: PlacementProps) {
    super(scope, id);

    const begin = sfn.Pass.jsonata(this, "Begin", {
      comment: "Ids only. The run hands over to a successor 300 days after it began.",
      assign: {
        tenant: "{% $states.input.tenant %}",
        school: "{% $states.input.school %}",
        placement: "{% $states.input.placement %}",
        epoch: "{% $states.input.epoch %}",
        phase: "{% $states.input.phase %}",
        cycle: "{% $states.input.cycle %}",
        outcome: "go",
        rollAt: "{% $fromMillis($toMillis($states.context.Execution.StartTime) + 300 * 86400000) %}",
      },
    });
    const whereNext = sfn.Choice.jsonata(this, "Where next?");
    const handOver = callFunction(this, "Hand over to a successor run", {
      function: functions("hand-over"),
      payload: {
        tenant: "{% $tenant %}",
        school: "{% $school %}",
        placement: "{% $placement %}",
        epoch: "{% $epoch %}",
      },
      comment: "Runs stay short: the successor goes on from the ledger.",
    });
    handOver.next(new sfn.Succeed(this, "Handed over"));

    whereNext
      .when(sfn.Condition.jsonata("{% $outcome = 'handover' %}"), handOver)
      .when(
        sfn.Condition.jsonata("{% $outcome = 'superseded' %}"),
        new sfn.Succeed(this, "A newer run has taken over"),
      )
      .when(sfn.Condition.jsonata("{% $phase = 'closed' %}"), new sfn.Succeed(this, "Placement closed"));
    for (const [phase, title, comment] of phaseStates)
      whereNext.when(
        sfn.Condition.jsonata(`{% $phase = '${phase}' %}`),
        this.phase(title, comment, gate).next(whereNext),
      );
    whereNext.otherwise(
      new sfn.Fail(this, "Unknown phase", {
        error: "UnknownPhase",
        cause: "The ledger names a phase that this machine does not have.",
      }),
    );

    this.machine = new sfn.StateMachine(this, "Machine", {
      comment: "One placement, from referral to reintegration.",
      queryLanguage: sfn.QueryLanguage.JSONATA,
      timeout: Duration.days(364),
      ...props,
      definitionBody: sfn.DefinitionBody.fromChainable(begin.next(whereNext)),
    });
  }

  private phase(title: string, comment: string, gate: sfn.IStateMachine): StepFunctionsStartExecution {
    const state = StepFunctionsStartExecution.jsonata(this, title, {
      stateMachine: gate,
      comment,
      integrationPattern: sfn.IntegrationPattern.RUN_JOB,
      name: childName,
      associateWithParent: true,
      input: sfn.TaskInput.fromObject({
        tenant: "{% $tenant %}",
        school: "{% $school %}",
        placement: "{% $placement %}",
        epoch: "{% $epoch %}",
        phase: "{% $phase %}",
        cycle: "{% $cycle %}",
        rollAt: "{% $rollAt %}",
      }),
      assign: {
        outcome: "{% $states.result.Output.outcome %}",
        phase: "{% $exists($states.result.Output.phase) ? $states.result.Output.phase : $phase %}",
        cycle: "{% $exists($states.result.Output.cycle) ? $states.result.Output.cycle : $cycle %}",
      },
      outputs: "{}",
    });
    return state.addRetry({
      errors: ["States.TaskFailed"],
      interval: Duration.seconds(30),
      maxAttempts: 3,
      backoffRate: 4,
    }) as StepFunctionsStartExecution;
  }
}
