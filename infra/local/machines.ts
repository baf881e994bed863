import { version } from "#contracts/version.ts";
import { machinePrefix } from "./definitions/prefix.ts";
import type { Engine } from "./engine/engine.ts";

const region = "eu-west-2";
const account = "000000000000";
/** The engine asks for a role as the service does, and needs none. */
const roleArn = `arn:aws:iam::${account}:role/${machinePrefix}engine`;

/** The ARN of a state machine of this host by its bare name, e.g. `gate`. */
export const machineArn = (name: string): string =>
  `arn:aws:states:${region}:${account}:stateMachine:${machinePrefix}${name}`;

const known = async (engine: Pick<Engine, "call">, name: string): Promise<string | undefined> => {
  try {
    const answer = await engine.call("DescribeStateMachine", { stateMachineArn: machineArn(name) });
    return (answer as { readonly definition: string }).definition;
  } catch (fault) {
    if (fault instanceof Error && fault.name === "StateMachineDoesNotExist") return undefined;
    throw fault;
  }
};

/** Whoever looks at a run sees of which version its machine is. */
const stamped = (definition: string): string => {
  const machine: { readonly Comment?: string } = JSON.parse(definition);
  return JSON.stringify({ ...machine, Comment: `${machine.Comment ?? ""} Waymark ${version}.`.trim() });
};

/** Gives the engine each machine that it lacks, or has otherwise; open runs keep the definition they began with. */
export const loadMachines = async (
  engine: Pick<Engine, "call">,
  definitions: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [name, synthesised] of Object.entries(definitions)) {
    const definition = stamped(synthesised);
    const before = await known(engine, name);
    if (before === undefined)
      await engine.call("CreateStateMachine", { name: `${machinePrefix}${name}`, definition, roleArn });
    else if (before !== definition)
      await engine.call("UpdateStateMachine", { stateMachineArn: machineArn(name), definition });
  }
};
