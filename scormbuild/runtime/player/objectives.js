/** @typedef {import("./types.js").Plan} Plan */

/**
 * The lessons that teach something, by themselves or by what they ask.
 * @param {Plan} plan
 * @param {string[]} wanted ids of objectives
 */
export function lessonsOn({ pages, questions }, wanted) {
  return pages.filter((page) => {
    const asked = questions.filter((question) => question.page === page.n);
    const taught = [page.objectives || [], ...asked.map(({ objectives }) => objectives)];
    return page.kind !== "quiz" && taught.some((ids) => ids.some((id) => wanted.includes(id)));
  });
}
