import { type Judgement, judgeDefinition } from "../definitions/judgement.ts";
import { uuidOf } from "../expressions/functions.ts";
import { ServiceFault } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import {
  checkArn,
  checkName,
  findMachine,
  type MachineRow,
  machineAt,
  revisionAt,
  revisionKey,
} from "../storage/machines.ts";
import {
  type Input,
  invalid,
  optionalText,
  pageSize,
  pageStart,
  pageToken,
  secondsOf,
  textOf,
} from "./input.ts";
import { referencesOf } from "./references.ts";

const judgementOf = (kernel: Kernel, definition: string): Judgement =>
  kernel.judged.get(definition) ?? judgeDefinition(definition);

/** What a definition may not have is refused by name when it is loaded, never when it runs. Gives what it refers to. */
const checkDefinition = (kernel: Kernel, definition: string): string => {
  const { diagnostics, references } = judgementOf(kernel, definition);
  const [first] = diagnostics;
  if (first === undefined) return JSON.stringify(references);
  const at = first.location === undefined ? "" : ` at ${first.location}`;
  throw new ServiceFault(
    "InvalidDefinition",
    `Invalid State Machine Definition: '${first.code}: ${first.message}${at}'`,
  );
};

const checkType = (type: string | undefined): void => {
  if (type === undefined || type === "STANDARD") return;
  throw new ServiceFault("StateMachineTypeNotSupported", `State Machine Type Not Supported: '${type}'`);
};

/** Fields that this engine would have to obey and cannot. */
const refuse = (input: Input, ...fields: readonly string[]): void => {
  const field = fields.find((name) => input[name] !== undefined && input[name] !== false);
  if (field !== undefined) throw invalid(`'${field}' is not supported by the embedded engine`);
};

const revisionId = (machine: MachineRow): string => uuidOf(`${machine.arn}@${machine.revision}`);

type NewRevision = {
  readonly arn: string;
  readonly number: number;
  readonly definition: string;
  readonly role: string;
  readonly refs: string | null;
};

const addRevision = (kernel: Kernel, { arn, number, definition, role, refs }: NewRevision): void => {
  kernel.store
    .sql("INSERT INTO revisions (arn, revision, definition, role, updated, refs) VALUES (?, ?, ?, ?, ?, ?)")
    .run(arn, number, definition, role, kernel.now, refs);
  // One that was taken back may have had its number.
  kernel.machines.delete(revisionKey(arn, number));
};

/** The machine of that name, if the request would make the same one again. */
const sameMachine = (kernel: Kernel, arn: string, definition: string): MachineRow | undefined => {
  const machine = machineAt(kernel, arn);
  if (machine === undefined) return undefined;
  if (machine.status === "DELETING")
    throw new ServiceFault("StateMachineDeleting", `State Machine Deleting: '${arn}'`);
  if (revisionAt(kernel, arn, machine.revision).definition === definition) return machine;
  throw new ServiceFault("StateMachineAlreadyExists", `State Machine Already Exists: '${arn}'`);
};

export const createStateMachine = (kernel: Kernel, input: Input) => {
  const [name, definition, role] = [
    textOf(input, "name"),
    textOf(input, "definition"),
    textOf(input, "roleArn"),
  ];
  checkName(name);
  checkType(optionalText(input, "type"));
  refuse(input, "publish", "encryptionConfiguration");
  const refs = checkDefinition(kernel, definition);
  const arn = `arn:aws:states:${kernel.region}:${kernel.account}:stateMachine:${name}`;
  const same = sameMachine(kernel, arn, definition);
  if (same !== undefined) return { stateMachineArn: arn, creationDate: secondsOf(same.created) };
  const last = kernel.store
    .sql("SELECT coalesce(max(revision), 0) AS last FROM revisions WHERE arn = ?")
    .get<{ last: number }>(arn);
  const revision = (last?.last ?? 0) + 1;
  kernel.store
    .sql(
      "INSERT INTO machines (arn, name, type, status, created, revision) VALUES (?, ?, 'STANDARD', 'ACTIVE', ?, ?)",
    )
    .run(arn, name, kernel.now, revision);
  addRevision(kernel, { arn, number: revision, definition, role, refs });
  return { stateMachineArn: arn, creationDate: secondsOf(kernel.now) };
};

/** Runs that are open keep the definition with which they started. */
export const updateStateMachine = (kernel: Kernel, input: Input) => {
  const machine = findMachine(kernel, textOf(input, "stateMachineArn"));
  if (machine.status === "DELETING") {
    throw new ServiceFault("StateMachineDeleting", `State Machine Deleting: '${machine.arn}'`);
  }
  refuse(input, "publish", "encryptionConfiguration");
  const now = revisionAt(kernel, machine.arn, machine.revision);
  const definition = optionalText(input, "definition");
  const role = optionalText(input, "roleArn");
  if (definition === undefined && role === undefined) {
    throw new ServiceFault(
      "MissingRequiredParameter",
      "Either the definition, the role ARN, or both must be specified",
    );
  }
  // What runs already has been judged before.
  const fresh = definition !== undefined && definition !== now.definition;
  const refs = fresh ? checkDefinition(kernel, definition) : now.refs;
  // What is there already makes no new revision: a host may bring its definitions at every start.
  if ((definition ?? now.definition) === now.definition && (role ?? now.role) === now.role) {
    return { updateDate: secondsOf(kernel.now), revisionId: revisionId(machine) };
  }
  const number = machine.revision + 1;
  addRevision(kernel, {
    arn: machine.arn,
    number,
    refs,
    definition: definition ?? now.definition,
    role: role ?? now.role,
  });
  kernel.store.sql("UPDATE machines SET revision = ? WHERE arn = ?").run(number, machine.arn);
  return { updateDate: secondsOf(kernel.now), revisionId: revisionId({ ...machine, revision: number }) };
};

/** The machine takes no new runs and goes when its last open one has ended. */
export const deleteStateMachine = (kernel: Kernel, input: Input) => {
  const arn = checkArn(input.stateMachineArn, "stateMachine");
  kernel.store.sql("UPDATE machines SET status = 'DELETING' WHERE arn = ?").run(arn);
  kernel.store
    .sql(
      `DELETE FROM machines WHERE arn = ?
       AND NOT EXISTS (SELECT 1 FROM runs WHERE machine = ? AND status = 'RUNNING')`,
    )
    .run(arn, arn);
  return {};
};

export const describeStateMachine = (kernel: Kernel, input: Input) => {
  const machine = findMachine(kernel, textOf(input, "stateMachineArn"));
  const revision = revisionAt(kernel, machine.arn, machine.revision);
  const { definition, role } = revision;
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    status: machine.status,
    definition,
    roleArn: role,
    type: machine.type,
    creationDate: secondsOf(machine.created),
    loggingConfiguration: { level: "OFF", includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    ...referencesOf(revision),
    ...(machine.revision > 1 ? { revisionId: revisionId(machine) } : {}),
  };
};

export const listStateMachines = (kernel: Kernel, input: Input) => {
  const [size, start] = [pageSize(input), pageStart(input, "machines") ?? 0];
  const rows = kernel.store
    .sql("SELECT * FROM machines ORDER BY name LIMIT ? OFFSET ?")
    .all<MachineRow>(size + 1, start);
  const stateMachines = rows.slice(0, size).map((row) => ({
    stateMachineArn: row.arn,
    name: row.name,
    type: row.type,
    creationDate: secondsOf(row.created),
  }));
  return rows.length > size
    ? { stateMachines, nextToken: pageToken("machines", start + size) }
    : { stateMachines };
};

export const validateStateMachineDefinition = (kernel: Kernel, input: Input) => {
  const all = judgementOf(kernel, textOf(input, "definition")).diagnostics;
  const size = pageSize(input);
  const express = optionalText(input, "type") === "EXPRESS";
  const unsupported = {
    severity: "ERROR",
    code: "SCHEMA_VALIDATION_FAILED",
    message: "Express state machines are not supported by the embedded engine",
    location: "/",
  };
  const diagnostics = express ? [unsupported, ...all] : all;
  return {
    result: diagnostics.length === 0 ? "OK" : "FAIL",
    diagnostics: diagnostics.slice(0, size),
    truncated: diagnostics.length > size,
  };
};
