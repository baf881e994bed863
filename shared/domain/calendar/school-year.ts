/** The school year (1 September to 31 August) of an ISO date, by the calendar year in which it begins. */
export const schoolYearOf = (date: string): number =>
  Number(date.slice(0, 4)) - (date.slice(5, 7) < "09" ? 1 : 0);
