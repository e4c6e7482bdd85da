import { type Criterion, shared } from "../../criterion";

/**
 * Disliking the same things joins people even more than liking them; one's pleasure that bores the other parts them a
 * little. 0.5, a quarter more per shared dislike, an eighth less per clash; abstains when neither named a dislike.
 */
export const dislikes: Criterion = {
  id: "dislikes",
  defaultWeight: 14,
  neutral: 0.5,
  level(b, v) {
    if (b.dislikes.length === 0 && v.dislikes.length === 0) return null;
    const clashes = shared(b.interests, v.dislikes).length + shared(v.interests, b.dislikes).length;
    return Math.max(0, Math.min(1, 0.5 + shared(b.dislikes, v.dislikes).length / 4 - clashes / 8));
  },
  because(b, v) {
    const both = shared(b.dislikes, v.dislikes);
    if (both.length > 0) return { key: "criterion.dislikes.words", values: { interests: both } };
    const clashes = [...shared(b.interests, v.dislikes), ...shared(v.interests, b.dislikes)];
    return clashes.length > 0 ? { key: "criterion.dislikes.clash", values: { interests: clashes } } : null;
  },
};
