/** How a person's answer reached us. */
export type Channel = "link" | "paper" | "phone" | "in-person";

/** How a letter was given (Education Act 1996 s.572; e-mail only where the contact agreed to e-mailed notices). */
export type Giving = "by-hand" | "left-at-address" | "post" | "email";
