/** The service's words for more questions in a second than it answers. */
const names = ["ThrottlingException", "TooManyRequestsException", "RequestLimitExceeded", "Throttling"];

/** Whether the service was asked more than it answers in a second: it is asked again, and nothing is lost. */
export const isThrottled = (fault: unknown): boolean => fault instanceof Error && names.includes(fault.name);
