import type { CSSProperties } from "react";

/** The paper and ink of IDENTITY, as mail programs understand them: inline, in pixels, without variables. */
export const INK = "#1E2433";
export const PAPER = "#FBF8F3";
export const ACTION = "#0E5A5A";
export const STROKE = "#E9A23B";
export const LINE = "#E4DDD2";
const SOFT = "#474D5C";

const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Tahoma, Arial, sans-serif';

export const look = {
  body: { backgroundColor: PAPER, color: INK, fontFamily: FONT, margin: 0, padding: "24px 12px" },
  container: { maxWidth: "560px", margin: "0 auto" },
  sheet: {
    backgroundColor: "#FFFFFF",
    border: `1px solid ${LINE}`,
    borderRadius: "6px",
    padding: "28px 24px",
  },
  brand: { color: INK, fontSize: "17px", fontWeight: 700, lineHeight: "24px", margin: "0 4px 14px" },
  dot: {
    backgroundColor: INK,
    borderRadius: "50%",
    display: "inline-block",
    height: "9px",
    lineHeight: "9px",
    width: "9px",
  },
  dash: {
    backgroundColor: STROKE,
    borderRadius: "2px",
    display: "inline-block",
    height: "4px",
    lineHeight: "4px",
    margin: "0 5px 2px",
    width: "14px",
  },
  title: { color: INK, fontSize: "24px", fontWeight: 700, lineHeight: "32px", margin: "0" },
  stroke: {
    backgroundColor: STROKE,
    borderRadius: "3px",
    fontSize: "1px",
    height: "5px",
    lineHeight: "5px",
    margin: "12px 0 20px",
    width: "44px",
  },
  words: { color: INK, fontSize: "17px", lineHeight: "27px", margin: "0 0 16px" },
  small: { color: SOFT, fontSize: "15px", lineHeight: "23px", margin: "0 0 12px" },
  button: {
    backgroundColor: ACTION,
    borderRadius: "6px",
    color: "#FFFFFF",
    fontSize: "17px",
    fontWeight: 600,
    padding: "14px 24px",
  },
  link: { color: ACTION, textDecoration: "underline", wordBreak: "break-all" },
  card: { backgroundColor: "#FBF0DC", borderRadius: "6px", margin: "0 0 18px", padding: "16px 18px" },
  cardName: { color: INK, fontSize: "22px", fontWeight: 700, lineHeight: "30px", margin: 0 },
  cardLabel: { color: SOFT, fontSize: "15px", lineHeight: "22px", margin: 0 },
  cardWords: { color: INK, fontSize: "17px", lineHeight: "26px", margin: "2px 0 0" },
  foot: { color: SOFT, fontSize: "14px", lineHeight: "21px", margin: "0 0 6px" },
} as const satisfies Record<string, CSSProperties>;

/** For programs that show letters on a dark ground; those that ignore it show the paper. */
export const DARK = `
@media (prefers-color-scheme: dark) {
  .paper, .paper td { background-color: #171B26 !important; }
  .sheet, .sheet td { background-color: #1F2533 !important; border-color: #3A4152 !important; }
  .card, .card td { background-color: #3A2F1C !important; }
  .ink { color: #F1ECE3 !important; }
  .soft { color: #C3BFB8 !important; }
  .dot { background-color: #F1ECE3 !important; }
  .link { color: #7FD0CA !important; }
  .act { background-color: #7FD0CA !important; color: #0B2A2B !important; }
}
`;
