/** What an error means: what happened, to whom it matters, what to do, and the runbook's chapter. */
export type Why = {
  readonly what: string;
  readonly whom: string;
  readonly todo: string;
  /** A heading of infra/runbook.md. */
  readonly chapter: string;
};

const placement =
  "The placement stands still while this lasts: nobody is asked or reminded by itself. What people record is safe.";
const tryAgain = "Start it again from the ledger. If it fails again, do what the runbook says.";

const passing = (what: string): Why => ({
  what,
  whom: placement,
  todo: "Such a fault is mostly over within minutes. Once the cause is gone, start the run again from the ledger. If it fails once more, do what the runbook says.",
  chapter: "Failing function",
});

const defect = (what: string): Why => ({
  what,
  whom: placement,
  todo: "This is a defect of the program. Give its developers the run’s name and the error. Once it is mended, start the run again from the ledger.",
  chapter: "Failing run",
});

const refused = (what: string): Why => ({
  what,
  whom: "Everybody: what one function may not do, it may do for no placement.",
  todo: "Put the permission or the key back. Then start the run again from the ledger.",
  chapter: "Failing function",
});

const day = (what: string): Why => ({
  what,
  whom: "Providers of that day who have not answered, and the children they expect.",
  todo: "Open the attendance of that day and ring each provider whose line is empty. The day’s run goes on by itself.",
  chapter: "Failing run",
});

const elsewhere = (what: string, todo: string, chapter: string): Why => ({
  what,
  whom: "No run waits for it.",
  todo,
  chapter,
});

const engine: Readonly<Record<string, Why>> = {
  "States.Timeout": {
    what: "A step or the run took longer than it may. A wait that ends so is ordinary; a run that does has lived for a year.",
    whom: placement,
    todo: tryAgain,
    chapter: "Failing run",
  },
  "States.HeartbeatTimeout": passing("A step gave no sign of life."),
  "States.TaskFailed": passing("A step failed, and so did every further attempt at it."),
  "States.ALL": passing("A step failed in a way that has no name of its own."),
  "States.Permissions": refused("The workflow may not call one of its functions."),
  "States.DataLimitExceeded": defect("A step answered with more than a workflow can carry."),
  "States.Runtime": defect("The workflow came upon something that its definition has no answer to."),
  "States.QueryEvaluationError": defect("An expression of the workflow could not be worked out."),
  "States.NoChoiceMatched": defect("The workflow came to a crossing, and no way fitted."),
  "States.IntrinsicFailure": defect("A built-in function of the workflow failed."),
  "States.ParameterPathFailure": defect("A step was to be given something that is not there."),
  "States.ResultPathMatchFailure": defect("A step’s answer did not fit where it was to be kept."),
  "States.BranchFailed": defect("One of several parallel ways failed."),
  "States.ExceedToleratedFailureThreshold": defect("Too many of a list’s items failed."),
  "States.ItemReaderFailed": defect("A list could not be read."),
  "States.ResultWriterFailed": defect("A list’s results could not be written."),
  StateFault: defect("A state of the workflow could not be worked."),
  TaskTimedOut: {
    what: "An answer came to a wait that was over already.",
    whom: "Nobody: the run had gone on.",
    todo: "Nothing. The next look finds whatever the answer was about.",
    chapter: "Failing run",
  },
  ExecutionAlreadyExists: defect("A run was to be started under a name that an ended run has."),
  "StepFunctions.ExecutionAlreadyExistsException": defect(
    "A phase was to be started under a name that an ended run has.",
  ),
  StateMachineDoesNotExist: defect("A workflow was to be started that is not there."),
  StateMachineDeleting: defect("A workflow was to be started that is being removed."),
  InvalidArn: defect("A workflow or run was called by a name that cannot be."),
  InvalidName: defect("A run was to be started under a name that cannot be."),
  InvalidExecutionInput: defect("A run was to be started with something that it cannot read."),
  InvalidToken: defect("A wait was answered with a token that nobody gave out."),
  ValidationException: defect("The workflow service refused what it was asked."),
  SerializationException: defect("The workflow service could not read what it was asked."),
  ServiceFault: defect("The workflow engine refused what it was asked."),
  HistoryFull: {
    what: "The run’s history is full: it has 25,000 events.",
    whom: placement,
    todo: "Start it again from the ledger: the new run begins with an empty history.",
    chapter: "Failing run",
  },
  UnknownPhase: {
    what: "The ledger names a phase that this workflow does not have: the run began under an older definition.",
    whom: placement,
    todo: "Start it again from the ledger: the new run uses the definition of now.",
    chapter: "Failing run",
  },
  StoppedByAdministrator: {
    what: "An administrator stopped it; the reason stands below.",
    whom: "While a placement’s own run is stopped, nobody is asked or reminded. A phase alone is begun anew by itself.",
    todo: "Start it again from the ledger when the cause is mended.",
    chapter: "Failing run",
  },
};

const functions: Readonly<Record<string, Why>> = {
  Error: defect(
    "A function failed with an error that has no name of its own; the log has it under the run’s name.",
  ),
  TypeError: defect("A function came upon something that it does not expect."),
  RangeError: defect("A function worked with a number or date that cannot be."),
  SyntaxError: defect("A function was given text that it cannot read."),
  ZodError: defect("A function was given something of another shape than it takes."),
  ProfileError: {
    what: "The policy of the school cannot be read.",
    whom: "Every placement of this school.",
    todo: "Check the policy with the linter and put it right. Then start the run again from the ledger.",
    chapter: "Going back",
  },
  Incomplete: defect(
    "Something that was to be told could not be put together: a person’s record is not there any more.",
  ),
  ChaseFailed: day(
    "Some registers of the day could not be chased; the day’s run tries again at its next moment.",
  ),
  RegisterDueFailed: day("Some registers could not be looked at; the hourly look tries again."),
  SweepFailed: elsewhere(
    "A part of the hourly look failed.",
    "It is tried again within the hour, and is a task of its own on Today.",
    "Failing function",
  ),
  PlanGone: elsewhere(
    "An import of pupils was to be taken in, and what had been worked out from its sheet is not there any more.",
    "The data manager has a task, and sends the sheet again: whoever was taken in is known.",
    "Dead letters",
  ),
  PackPartGone: elsewhere(
    "A pack of evidence was to be written, and a part of what had been read for it is not there any more.",
    "The AP lead has a task, and makes the pack again: nothing of the record was changed.",
    "Dead letters",
  ),
  PolicyGone: elsewhere(
    "What another policy would do was to be worked out, and that policy is not among the profiles any more.",
    "The headteacher has a task, and begins the comparison again: nothing was changed.",
    "Dead letters",
  ),
  ForeignAlarm: elsewhere(
    "News of an alarm that is not this product’s arrived.",
    "Look which rule of the account sends it.",
    "Dead letters",
  ),
  ForeignMachine: elsewhere(
    "News of a workflow that is not this product’s arrived.",
    "Look which rule of the account sends it.",
    "Dead letters",
  ),
  ForeignTopic: elsewhere(
    "News of a mail that is not this product’s arrived.",
    "Look which topic of the account sends it.",
    "Dead letters",
  ),
  BrokenChain: elsewhere(
    "After a purge the ledger’s chain did not hold.",
    "Tell the data protection officer and the headteacher at once; the purge has no certificate.",
    "Tampering",
  ),
  PurgeNotWhole: elsewhere(
    "Something was still there after a purge, or could not be erased.",
    "It is tried again within the hour, and the purge has no certificate until nothing is found.",
    "Failing function",
  ),
  LedgerChanged: elsewhere(
    "A row of the ledger was changed or removed.",
    "Tell the data protection lead and the headteacher at once.",
    "Tampering",
  ),
  FunctionFault: defect("A function failed."),
  DiskFull: {
    what: "The disk is full.",
    whom: "Everybody: nothing can be recorded.",
    todo: "Make room on the machine’s disk. Then start the run again from the ledger.",
    chapter: "Failing function",
  },
};

const service: Readonly<Record<string, Why>> = {
  ThrottlingException: passing("A service of the account had too many requests."),
  TooManyRequestsException: passing("A service of the account had too many requests."),
  ProvisionedThroughputExceededException: passing("The database had too many requests."),
  RequestLimitExceeded: passing("The database had too many requests."),
  InternalServerError: passing("A service of the account had a fault of its own."),
  ServiceUnavailable: passing("A service of the account was not there."),
  TimeoutError: passing("A service of the account took too long to answer."),
  CredentialsProviderError: refused("A function could not prove who it is."),
  AccessDeniedException: refused("A function was refused something that it needs."),
  KMSAccessDeniedException: refused("A function may not use the key of its data."),
  "Sandbox.Timedout": passing("A function took longer than it may."),
  "Lambda.Unknown": passing("A function ended without an answer."),
  "Lambda.ServiceException": passing("The functions’ service had a fault of its own."),
  "Lambda.AWSLambdaException": passing("The functions’ service had a fault of its own."),
  "Lambda.SdkClientException": passing("The functions’ service could not be reached."),
  "Lambda.TooManyRequestsException": passing("Too many functions ran at once."),
  "Lambda.ResourceNotFoundException": defect("A function that the workflow calls is not there."),
};

const known: Readonly<Record<string, Why>> = { ...engine, ...functions, ...service };

/** Whether an error has a sentence of its own. */
export const isExplained = (error: string): boolean => Object.hasOwn(known, error);

/** What an error means; one without a sentence of its own is a defect, and says its name. */
export const whyOf = (error: string): Why =>
  (isExplained(error) ? known[error] : undefined) ?? defect(`It failed with “${error}”.`);
