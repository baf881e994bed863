import type { Action } from "#promises/permissions.ts";
import type { NavItem } from "#ui/components/service-navigation.tsx";
import type { StaffContext } from "./context.ts";

const parts: readonly { readonly text: string; readonly href: string; readonly action: Action }[] = [
  { text: "Today", href: "/today", action: "today.read" },
  { text: "Placements", href: "/placements", action: "placements.read" },
  { text: "Approvals", href: "/approvals", action: "approvals.read" },
  { text: "Attendance", href: "/attendance", action: "attendance.read" },
  { text: "Pupils", href: "/pupils", action: "pupils.read" },
  { text: "Providers", href: "/providers", action: "providers.read" },
  { text: "Calendar", href: "/calendar", action: "calendar.read" },
  { text: "Deadlines", href: "/deadlines", action: "deadlines.read" },
  { text: "Duties", href: "/school/duties", action: "duties.read" },
  { text: "Records", href: "/records", action: "records.read" },
  { text: "Policy", href: "/policy", action: "policy.read" },
  { text: "Trust", href: "/trust", action: "trust.read" },
  { text: "Set-up", href: "/school", action: "school.read" },
  { text: "Workflow runs", href: "/runs", action: "runs.read" },
  { text: "Operations", href: "/operations", action: "runs.read" },
];

/** The parts of the service that this person may open. */
export const navigation = (c: Pick<StaffContext, "may" | "request">): readonly NavItem[] => {
  const mine = parts.filter((p) => c.may(p.action));
  const here = mine
    .map(({ href }) => href)
    .filter((href) => c.request.path === href || c.request.path.startsWith(`${href}/`));
  // A part may lie below another: where I am is the one that says most.
  const active = here.toSorted((a, b) => b.length - a.length)[0];
  return mine.map(({ text, href }) => ({ text, href, active: href === active }));
};
