import { GenericHeader } from "../components/generic-header.tsx";
import { type NavItem, ServiceNavigation } from "../components/service-navigation.tsx";

/** Who is signed in, and where signing out is posted (a GET changes nothing). */
export type SignedIn = {
  readonly name: string;
  readonly role?: string | undefined;
  /** Where somebody sees to their own password and phone. */
  readonly own?: string | undefined;
  readonly signOut: { readonly action: string; readonly csrf: string };
};

export type TopBandProps = {
  readonly school: string | undefined;
  readonly user: SignedIn | undefined;
  readonly nav: readonly NavItem[] | undefined;
  readonly home: string | undefined;
};

const SignOut = ({ user }: { readonly user: SignedIn }) => (
  <form class="app-header__user" method="post" action={user.signOut.action}>
    <span>
      {user.name}
      {user.role ? `, ${user.role}` : ""}
    </span>
    {user.own ? (
      <a class="app-header__own" href={user.own}>
        Your sign-in
      </a>
    ) : null}
    <input type="hidden" name="csrf" value={user.signOut.csrf} />
    <button class="app-header__sign-out" type="submit">
      Sign out
    </button>
  </form>
);

/** The header of every page: the product, the school, who is signed in, the parts of the service. */
export const TopBand = ({ school, user, nav, home }: TopBandProps) => (
  <header class="govuk-template__header">
    <GenericHeader
      logo={
        <>
          <span class="app-header__mark" aria-hidden="true" />
          Waymark
        </>
      }
      href={home}
      classes="app-header"
    >
      {school ? <div class="app-header__school">{school}</div> : null}
      {user ? <SignOut user={user} /> : null}
    </GenericHeader>
    {nav && nav.length > 0 ? <ServiceNavigation items={nav} /> : null}
  </header>
);
