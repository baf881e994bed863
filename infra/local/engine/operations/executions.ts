import { uuidOf } from "../expressions/functions.ts";
import { ServiceFault } from "../faults.ts";
import type { Kernel } from "../kernel.ts";
import { closeRun } from "../runs/close.ts";
import { startRun } from "../runs/start.ts";
import { checkArn, findMachine, revisionAt } from "../storage/machines.ts";
import { loadRun, type RunRow } from "../storage/runs.ts";
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
import { redriveStatusOf } from "./redrive-status.ts";
import { referencesOf } from "./references.ts";

/** Throws ServiceFault InvalidArn, ExecutionDoesNotExist. */
export const findRun = (kernel: Kernel, given: unknown): RunRow => {
  const arn = checkArn(given, "execution");
  const row = kernel.store.sql("SELECT * FROM runs WHERE arn = ?").get<RunRow>(arn);
  if (row !== undefined) return row;
  throw new ServiceFault("ExecutionDoesNotExist", `Execution Does Not Exist: '${arn}'`);
};

export const startExecution = (kernel: Kernel, input: Input) => {
  const name = optionalText(input, "name");
  const run = startRun(kernel, {
    machine: textOf(input, "stateMachineArn"),
    name,
    input: optionalText(input, "input") ?? "{}",
  });
  return { executionArn: run.arn, startDate: secondsOf(run.started) };
};

export const stopExecution = (kernel: Kernel, input: Input) => {
  const row = findRun(kernel, input.executionArn);
  const run = loadRun(kernel, row.id);
  if (run.status === "RUNNING") {
    const [error, cause] = [optionalText(input, "error"), optionalText(input, "cause")];
    closeRun(kernel, run, { status: "ABORTED", error, cause, previous: 0 });
  }
  return { stopDate: secondsOf(run.stopped ?? kernel.now) };
};

/** A list reads no payloads: a page of a thousand runs would have half a gigabyte of them. */
const LISTED = "id, arn, machine, name, status, started, stopped, redrives, redriven";

type ListedRow = Pick<
  RunRow,
  "id" | "arn" | "machine" | "name" | "status" | "started" | "stopped" | "redrives" | "redriven"
>;

const withDates = (row: ListedRow) => ({
  startDate: secondsOf(row.started),
  ...(row.stopped === null ? {} : { stopDate: secondsOf(row.stopped) }),
  redriveCount: row.redrives,
  ...(row.redriven === null ? {} : { redriveDate: secondsOf(row.redriven) }),
});

export const describeExecution = (kernel: Kernel, input: Input) => {
  const row = findRun(kernel, input.executionArn);
  const data = input.includedData !== "METADATA_ONLY";
  const reason = redriveStatusOf(row, kernel.now);
  return {
    executionArn: row.arn,
    stateMachineArn: row.machine,
    name: row.name,
    status: row.status,
    ...withDates(row),
    ...(data ? { input: row.input } : {}),
    inputDetails: { included: data },
    ...(row.output === null || !data ? {} : { output: row.output }),
    ...(row.output === null ? {} : { outputDetails: { included: data } }),
    ...(row.error === null ? {} : { error: row.error }),
    ...(row.cause === null ? {} : { cause: row.cause }),
    redriveStatus: reason === undefined ? "REDRIVABLE" : "NOT_REDRIVABLE",
    ...(reason === undefined ? {} : { redriveStatusReason: reason }),
  };
};

const STATUSES = new Set(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"]);

const filterOf = (input: Input): { readonly words: string; readonly values: string[] } => {
  const [status, redrive] = [optionalText(input, "statusFilter"), optionalText(input, "redriveFilter")];
  if (status !== undefined && !STATUSES.has(status)) {
    throw invalid(
      `Value '${status}' at 'statusFilter' failed to satisfy constraint: Member must satisfy enum value set`,
    );
  }
  if (redrive !== undefined && redrive !== "REDRIVEN" && redrive !== "NOT_REDRIVEN") {
    throw invalid(
      `Value '${redrive}' at 'redriveFilter' failed to satisfy constraint: Member must satisfy enum value set`,
    );
  }
  const byRedrive = redrive === undefined ? "" : ` AND redrives ${redrive === "REDRIVEN" ? "> 0" : "= 0"}`;
  return {
    words: `${status === undefined ? "" : " AND status = ?"}${byRedrive}`,
    values: status === undefined ? [] : [status],
  };
};

/** The latest run first. */
export const listExecutions = (kernel: Kernel, input: Input) => {
  if (input.mapRunArn !== undefined) throw invalid("'mapRunArn' is not supported by the embedded engine");
  const machine = findMachine(kernel, textOf(input, "stateMachineArn"));
  const filter = filterOf(input);
  const what = `runs ${machine.arn} ${filter.words} ${filter.values.join()}`;
  const [size, start] = [pageSize(input), pageStart(input, what) ?? Number.MAX_SAFE_INTEGER];
  const rows = kernel.store
    .sql(`SELECT ${LISTED} FROM runs WHERE machine = ? AND id <= ?${filter.words} ORDER BY id DESC LIMIT ?`)
    .all<ListedRow>(machine.arn, start, ...filter.values, size + 1);
  const executions = rows.slice(0, size).map((row) => ({
    executionArn: row.arn,
    stateMachineArn: row.machine,
    name: row.name,
    status: row.status,
    ...withDates(row),
  }));
  const next = rows[size];
  return next === undefined ? { executions } : { executions, nextToken: pageToken(what, next.id) };
};

export const describeStateMachineForExecution = (kernel: Kernel, input: Input) => {
  const row = findRun(kernel, input.executionArn);
  const revision = revisionAt(kernel, row.machine, row.revision);
  const { definition, role, updated } = revision;
  return {
    stateMachineArn: row.machine,
    name: row.machine.slice(row.machine.lastIndexOf(":") + 1),
    definition,
    roleArn: role,
    updateDate: secondsOf(updated),
    loggingConfiguration: { level: "OFF", includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    ...referencesOf(revision),
    ...(row.revision > 1 ? { revisionId: uuidOf(`${row.machine}@${row.revision}`) } : {}),
  };
};
