export const HELP = "todo";
