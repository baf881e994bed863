/** What somebody outside says of their own words: that a child's safety is at stake, or what an adult has done. */
export type Flag = "child" | "adult";
