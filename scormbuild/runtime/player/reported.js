/** @typedef {import("./types.js").Interaction} Interaction */

/**
 * Leave out of a report what the course does not want in it.
 * @param {Interaction} interaction
 * @param {import("./types.js").RecordRules} rules
 * @returns {Interaction}
 */
export function reported(interaction, { correct_responses, free_text, question_text }) {
  const { type, response, correct, prompt } = interaction;
  const hidden = free_text && /fill-in/.test(type);
  const hide = (/** @type {unknown} */ text) =>
    free_text === "length" ? String(text || "").replace(/\S/gu, "*") : "";
  return {
    ...interaction,
    response: hidden ? [].concat(response).map(hide) : response,
    correct: correct_responses ? [] : correct,
    prompt: question_text ? "" : prompt,
  };
}
