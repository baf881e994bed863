/** One line of a mail to staff. */
export type StaffTask = {
  readonly what: string;
  readonly initials?: string;
  readonly due?: string;
  readonly link: string;
};

/** Everything that a member of staff has to do, behind the sign-in. */
export const allTasks = (publicUrl: string): string => `${publicUrl}/today`;
