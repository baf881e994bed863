import { ServiceFault } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import { NAME_LENGTH } from "../limits.ts";

export type MachineRow = {
  readonly arn: string;
  readonly name: string;
  readonly type: string;
  readonly status: "ACTIVE" | "DELETING";
  readonly created: number;
  readonly revision: number;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the service refuses them in names.
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/;

/** Throws ServiceFault InvalidName unless the name is 1 to 80 characters that the service allows. */
export const checkName = (name: string): void => {
  if (name.length > 0 && name.length <= NAME_LENGTH && !FORBIDDEN.test(name)) return;
  throw new ServiceFault("InvalidName", `Invalid Name: '${name}'`);
};

/** Throws ServiceFault InvalidArn unless the text is an ARN of Step Functions of that kind. */
export const checkArn = (arn: unknown, kind: "stateMachine" | "execution"): string => {
  const parts = typeof arn === "string" ? arn.split(":") : [];
  const length = kind === "execution" ? 8 : 7;
  if (parts[0] === "arn" && parts[2] === "states" && parts[5] === kind && parts.length === length)
    return arn as string;
  throw new ServiceFault("InvalidArn", `Invalid Arn: 'Invalid ARN prefix: ${String(arn)}'`);
};

export const machineAt = (kernel: Kernel, arn: string): MachineRow | undefined =>
  kernel.store.sql("SELECT * FROM machines WHERE arn = ?").get<MachineRow>(arn);

/** Throws ServiceFault InvalidArn, StateMachineDoesNotExist. */
export const findMachine = (kernel: Kernel, arn: string): MachineRow => {
  const machine = machineAt(kernel, checkArn(arn, "stateMachine"));
  if (machine !== undefined) return machine;
  throw new ServiceFault("StateMachineDoesNotExist", `State Machine Does Not Exist: '${arn}'`);
};

/** By what the compiled definition of a revision is kept. */
export const revisionKey = (arn: string, revision: number): string => `${arn}@${revision}`;

type Revision = {
  readonly definition: string;
  readonly role: string;
  readonly updated: number;
  /** JSON of the variables that its states refer to; files of earlier engines do not say. */
  readonly refs: string | null;
};

/** A definition as it was given, with what came with it. Throws where there is none. */
export const revisionAt = (kernel: Kernel, arn: string, revision: number): Revision => {
  const row = kernel.store
    .sql("SELECT definition, role, updated, refs FROM revisions WHERE arn = ? AND revision = ?")
    .get<Revision>(arn, revision);
  if (row !== undefined) return row;
  throw new Error(`no revision ${revision} of ${arn}`);
};
