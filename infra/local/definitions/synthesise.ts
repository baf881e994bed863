import { App, Stack } from "aws-cdk-lib";
import { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { type MachineName, machineNames, type TaskName } from "#contracts/machines.ts";
import { AttendanceDay } from "#workflows/attendance-day.ts";
import { Gate } from "#workflows/gate.ts";
import { PlacementMachine } from "#workflows/placement.ts";
import { resolveIntrinsics } from "./intrinsics.ts";
import { machinePrefix } from "./prefix.ts";

/** The ASL of every machine exactly as CDK synthesises it, with functions by name instead of by deployed ARN. */
export const synthesise = (): Record<MachineName, string> => {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, "Local");
  const functions = (task: TaskName) =>
    LambdaFunction.fromFunctionArn(
      stack,
      task,
      `arn:aws:lambda:eu-west-2:000000000000:function:${machinePrefix}${task}`,
    );
  const gate = new Gate(stack, "Gate", { stateMachineName: `${machinePrefix}gate`, functions });
  new PlacementMachine(stack, "Placement", {
    stateMachineName: `${machinePrefix}placement`,
    functions,
    gate: gate.machine,
  });
  new AttendanceDay(stack, "AttendanceDay", {
    stateMachineName: `${machinePrefix}attendance-day`,
    functions,
  });

  const resources = Object.values(
    app.synth().getStackArtifact(stack.artifactId).template.Resources,
  ) as Array<{
    Type: string;
    Properties: { StateMachineName?: string; DefinitionString?: unknown };
  }>;
  const definitionOf = (name: MachineName): string => {
    const machine = resources.find((r) => r.Properties?.StateMachineName === `${machinePrefix}${name}`);
    if (!machine) throw new Error(`CDK synthesised no machine named ${name}`);
    return String(
      resolveIntrinsics(
        machine.Properties.DefinitionString,
        app.synth().getStackArtifact(stack.artifactId).template.Resources,
      ),
    );
  };
  return Object.fromEntries(machineNames.map((name) => [name, definitionOf(name)])) as Record<
    MachineName,
    string
  >;
};
