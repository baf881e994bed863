/**
 * Seconds for which a mail to staff waits for others of its minute, so that each person gets one: the outbox's stream gathers so
 * long on AWS, and so does the one machine. Nobody waits a minute for what is urgent.
 */
export const secondsTogether = 15;
