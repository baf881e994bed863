/** A machine with every shape that is drawn: choice, task with a token, child run, parallel, map, catch, loop. */
export const sampleMachine = {
  QueryLanguage: "JSONata",
  StartAt: "Where next",
  States: {
    "Where next": {
      Type: "Choice",
      Choices: [
        { Condition: "{% $phase = 'consent' %}", Next: "Consent" },
        { Condition: "{% $phase = 'checks' %}", Next: "Checks before a placement" },
      ],
      Default: "Ended",
    },
    Consent: {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
      Next: "Where next",
      Catch: [{ ErrorEquals: ["States.Timeout"], Next: "Tell the school that consent is late" }],
    },
    "Tell the school that consent is late": {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Next: "Where next",
    },
    "Checks before a placement": {
      Type: "Parallel",
      Branches: [
        { StartAt: "Safeguarding", States: { Safeguarding: { Type: "Task", Resource: "r", End: true } } },
        {
          StartAt: "Registration",
          States: {
            Registration: { Type: "Task", Resource: "r", Next: "Visit" },
            Visit: { Type: "Wait", End: true },
          },
        },
      ],
      Next: "Each session",
    },
    "Each session": {
      Type: "Map",
      ItemProcessor: { StartAt: "Session", States: { Session: { Type: "Task", Resource: "r", End: true } } },
      Next: "Active",
    },
    Active: { Type: "Task", Resource: "arn:aws:states:::states:startExecution.sync:2", Next: "Where next" },
    Ended: { Type: "Succeed" },
  },
} as const;
