import type { Work } from "../school/tracking.ts";

/** The work of one role: in all, and week by week (the Monday's ISO date). */
export type RoleWork = {
  readonly role: string;
  readonly tasks: number;
  readonly done: number;
  readonly late: number;
  readonly busiestWeek: number;
  readonly weeks: Readonly<Record<string, Work>>;
};

/** Tasks by role and week, the busiest role first. */
export const roundsOf = (work: Readonly<Record<string, Work>>): readonly RoleWork[] => {
  const roles = new Map<string, Record<string, Work>>();
  for (const [key, one] of Object.entries(work).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [role = "", week = ""] = key.split("\t");
    roles.set(role, { ...roles.get(role), [week]: one });
  }
  return [...roles]
    .map(([role, weeks]) => {
      const all = Object.values(weeks);
      const sum = (of: keyof Work): number => all.reduce((n, week) => n + week[of], 0);
      return {
        role,
        tasks: sum("begun"),
        done: sum("done"),
        late: sum("late"),
        busiestWeek: Math.max(0, ...all.map((week) => week.begun)),
        weeks,
      };
    })
    .sort((a, b) => b.tasks - a.tasks || (a.role < b.role ? -1 : 1));
};
