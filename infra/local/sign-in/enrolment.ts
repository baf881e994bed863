import * as z from "zod";
import { newAppSecret } from "#adapters/local/sign-in/apps.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import type { SignedIn } from "#ports/identity.ts";
import { emailOf, personOf, type SignInDesk } from "./desk.ts";
import { returnOf } from "./page.ts";

const name = "waymark-app";
/** To fetch the phone, find an app and read a picture. */
const seconds = 30 * 60;

const shape = z.object({
  tenant: z.string(),
  school: z.string(),
  staff: z.string(),
  secret: z.string(),
  /** `first`: to come in for the first time; `another`: in the place of one that was there. */
  why: z.enum(["first", "another"]),
  return: z.string(),
});

/** Somebody who has proved all but their app, and the secret that it is to hold: sealed, nothing is stored. */
export type Enrolment = z.infer<typeof shape> & { readonly email: string };

/** Leads somebody who has proved who they are to the page on which an app is set up. */
export const toEnrolment = async (
  desk: SignInDesk,
  request: Request,
  { tenant, school, staff }: SignedIn,
  why: Enrolment["why"],
): Promise<Reply> => {
  const facts = {
    tenant,
    school,
    staff,
    secret: newAppSecret(desk.deps.ids),
    why,
    return: returnOf(request),
  };
  const value = await sealed(desk.deps, "set-up-app", facts, seconds);
  return { kind: "see", to: "/sign-in/app", cookies: [cookie(desk.deps, name, value, seconds)] };
};

/** Who sets an app up just now; undefined where half an hour is over, or they have left meanwhile. */
export const enrolmentOf = async (desk: SignInDesk, request: Request): Promise<Enrolment | undefined> => {
  const { deps } = desk;
  const facts = shape.safeParse(await unsealed(deps, "set-up-app", request.cookies[cookieName(deps, name)]));
  if (!facts.success) return undefined;
  const email = await emailOf(desk, facts.data);
  const isHere = (await personOf(deps, email))?.staff === facts.data.staff;
  return isHere ? { ...facts.data, email } : undefined;
};

export const enrolmentOver = ({ deps }: SignInDesk): string => cookie(deps, name, "", 0);
