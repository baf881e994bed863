import { Duration, Stack } from "aws-cdk-lib";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { type MachineName, machineNames, type TaskName } from "#contracts/machines.ts";
import { AttendanceDay } from "#workflows/attendance-day.ts";
import { Gate } from "#workflows/gate.ts";
import { PlacementMachine } from "#workflows/placement.ts";
import { noteLaidAside } from "../constructs/alarms/letters-told.ts";
import { noteFailedRuns } from "../constructs/alarms/run-events.ts";
import { handlerFunction } from "../constructs/functions/handler-function.ts";
import type { House } from "../constructs/house.ts";
import { houseStack } from "../constructs/house-stack.ts";
import { acknowledgeMachine, machineDefaults, startsRunsOf, watchMachine } from "../constructs/machine.ts";

/** What people notice when a step fails. */
const failing: Readonly<Record<TaskName, string>> = {
  "tend-gate": "Placements are not tended: questions, reminders and escalations are not sent.",
  "park-gate": "Placements cannot wait for answers: their runs try again and then fail.",
  "hand-over": "Placements older than 300 days are not taken over by a new run.",
  "open-day": "Providers are not asked who is with them today.",
  "chase-day": "Providers who do not answer are not chased; the office is not told whom to ring.",
};

/** What people notice when a run of a machine fails. */
const stopped: Readonly<Record<MachineName, string>> = {
  placement: "A placement's run has stopped; nothing moves it on.",
  gate: "One phase of a placement has stopped; its deadlines are not watched.",
  "attendance-day": "A school's attendance of today has stopped: ring the providers.",
};

/** The machines and the functions that they call. */
export class WorkflowsStack extends Stack {
  constructor(scope: Construct, id: string, house: House) {
    super(scope, id, houseStack(house));
    const { prefix } = house.settings;
    const made = new Map<TaskName, NodejsFunction>();
    const functions = (task: TaskName): NodejsFunction => {
      const known =
        made.get(task) ??
        handlerFunction(this, house, {
          handler: `tasks/${task}`,
          timeout: Duration.minutes(1),
          failing: failing[task],
        });
      made.set(task, known);
      return known;
    };

    const gate = new Gate(this, "Gate", {
      stateMachineName: `${prefix}gate`,
      functions,
      ...machineDefaults(this, "GateLog", `${prefix}gate`, house),
    });
    const placement = new PlacementMachine(this, "Placement", {
      stateMachineName: `${prefix}placement`,
      functions,
      gate: gate.machine,
      ...machineDefaults(this, "PlacementLog", `${prefix}placement`, house),
    });
    acknowledgeMachine(gate.machine, [functions("tend-gate"), functions("park-gate")]);
    acknowledgeMachine(placement.machine, [functions("hand-over")]);
    startsRunsOf(placement.machine, gate.machine, house);
    const machines: Readonly<Record<MachineName, StateMachine>> = {
      placement: placement.machine,
      gate: gate.machine,
      "attendance-day": this.attendance(house, functions),
    };
    for (const name of machineNames) watchMachine(machines[name], house, stopped[name]);
    noteFailedRuns(this, house, Object.values(machines));
    noteLaidAside(this, house);
  }

  private attendance(house: House, functions: (task: TaskName) => NodejsFunction): StateMachine {
    const name = `${house.settings.prefix}attendance-day`;
    const { machine } = new AttendanceDay(this, "AttendanceDay", {
      stateMachineName: name,
      functions,
      ...machineDefaults(this, "AttendanceDayLog", name, house),
    });
    acknowledgeMachine(machine, [functions("open-day"), functions("chase-day")]);
    return machine;
  }
}
