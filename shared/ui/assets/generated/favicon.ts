// Made by shared/ui/assets/build.ts; change its sources, not this file.
export const favicon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><title>Waymark</title><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"#1f4e5f\"/><path d=\"M14.5 4h3v3H25l3.500 3.500L25 14h-7.500v2H17.500v12h-3V21H7l-3.500-3.500L7 14h7.500z\" fill=\"#fff\"/></svg>";
