/** Why a fault of a service we stand on keeps everybody from working, where its name says so. */
export type Standstill =
  /** It takes no more just now, or does not answer; it heals by itself. */
  | "busy"
  /** A right or a key was taken away; somebody must give it back. */
  | "withheld";

const busy: ReadonlySet<string> = new Set([
  "InternalServerError",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "SlowDown",
  "Throttling",
  "ThrottlingException",
  "TimeoutError",
  "TooManyRequestsException",
]);

const withheld: ReadonlySet<string> = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "DecryptionFailure",
  "DisabledException",
  "InaccessibleEncryptionCredentials",
  "KMSAccessDeniedException",
  "KMSDisabledException",
  "KMSInvalidStateException",
  "KMSKeyNotAccessibleFault",
  "KMSNotFoundException",
]);

/** By the name of a fault, as the services' own clients name it; a table whose key is gone says so in its words only. */
export const standstillOf = (fault: unknown): Standstill | undefined => {
  if (!(fault instanceof Error)) return undefined;
  if (withheld.has(fault.name) || /\bKMS\b|AWS KMS/.test(fault.message)) return "withheld";
  return busy.has(fault.name) ? "busy" : undefined;
};
