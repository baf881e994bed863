/**
 * Who may be asked and told what about a pupil (catalogue O125). Name and addresses live in the vault under `id`;
 * what rules need is here. A court order is seen by the DSL only; here it is only "may not be contacted".
 */
export type Contact = {
  /** Vault id. */
  readonly id: string;
  readonly relationship:
    | "parent"
    /** The pupil, once they get notices themselves: from 18 on (SI 2010/1156). */
    | "pupil"
    | "carer"
    | "foster-carer"
    /** Of a children’s home. */
    | "residential-carer"
    | "social-worker"
    | "local-authority"
    | "virtual-school"
    | "welfare-officer"
    | "other";
  readonly parentalResponsibility: "yes" | "no" | "unknown";
  /** Not known: an import says nothing of it. */
  readonly livesWith: "yes" | "no" | "sometimes" | "unknown";
  readonly mayConsent: "yes" | "no";
  readonly getsLetters: "yes" | "no";
  /** Whether this person may learn the provider's address. */
  readonly getsAddress: "yes" | "no";
  /** "yes" blocks mails, links and calls. */
  readonly restricted: "yes" | "no";
  readonly channel: "email" | "paper";
  /** Agreed in writing that notices may come by e-mail (Education Act 1996 s.572 is met by hand or post otherwise). */
  readonly emailNotices: "yes" | "no";
  /** Of a carer without parental responsibility: the authority lets them decide about school from day to day. Not asked: not known. */
  readonly delegated?: "yes" | "no";
};

/** Those who look after the child where it lives: they are told of an absence and are rung. */
export const caringAtHome: readonly Contact["relationship"][] = [
  "parent",
  "carer",
  "foster-carer",
  "residential-carer",
];

/** Carers whom the authority has placed the child with: they have care and the duty of attendance, never parental responsibility. */
export const placedWith: readonly Contact["relationship"][] = ["foster-carer", "residential-carer"];

/** Those whose consent is asked: parental responsibility, may consent, not restricted. */
export const consenting = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter(
    (c) => c.mayConsent === "yes" && c.parentalResponsibility === "yes" && c.restricted === "no",
  );

/** Those to whom letters go. */
export const lettered = (contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter((c) => c.getsLetters === "yes" && c.restricted === "no");

/** Whether a notice to this contact counts as given when it is e-mailed. */
export const takesEmailNotices = (c: Contact): boolean => c.channel === "email" && c.emailNotices === "yes";

/** Those who know the pupil through their work; an authority that holds parental responsibility is written to as a parent. */
export const isProfessional = (c: Contact): boolean =>
  ["social-worker", "local-authority", "virtual-school", "welfare-officer"].includes(c.relationship) &&
  c.parentalResponsibility !== "yes";

/** Contacts of these kinds who may be told at work, and take no e-mail: by phone or on paper. */
export const notMailedAtWork = (
  contacts: readonly Contact[],
  ...kinds: readonly Contact["relationship"][]
): readonly Contact[] =>
  contacts.filter((c) => kinds.includes(c.relationship) && c.restricted === "no" && c.channel !== "email");

/** Contacts of these kinds who may be mailed at work. */
export const mailedAtWork = (
  contacts: readonly Contact[],
  ...kinds: readonly Contact["relationship"][]
): readonly Contact[] =>
  contacts.filter((c) => kinds.includes(c.relationship) && c.restricted === "no" && c.channel === "email");
