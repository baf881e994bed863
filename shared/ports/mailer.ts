/** One message, ready as MIME. */
export type Message = {
  /** The outbox key: deterministic, so that a doubled sending is detected. */
  readonly outboxId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
};

export type Sent =
  | { readonly kind: "sent"; readonly messageId: string }
  | { readonly kind: "refused"; readonly reason: string };

export interface Mailer {
  /** Hands a message over. "refused" is final (a bad address); what may pass (throttling, paused) is thrown. */
  send(message: Message): Promise<Sent>;
  /** Only where nobody reads some mails (the simulator): whether this one may be handed over without its words. */
  unread?(mail: { readonly key: string; readonly notice: string }): boolean;
}
