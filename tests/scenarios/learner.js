/** A learner in a window that no tool watches: what a script can do and see, done from the LMS's page. */

/** The window of the course: in a frame of this page, or opened by it. */
const course = () => window.popup || document.querySelector("#course").contentWindow;

/** Waits for an element of the course. */
async function see(selector) {
  for (;;) {
    const found = course().document.querySelector(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
}

const press = async (selector) => (await see(selector)).click();

async function start() {
  await see("body.ready");
  await press("#start");
  await see("article.page");
}

async function go(page) {
  await see("body.ready");
  await press(`#contents li[data-page="${page}"] a`);
  await see(`article.page[data-page="${page}"]`);
}

/** Chooses a value; hands it in if there is a button for that. */
async function answer(question, value) {
  const form = `form[data-question="${question}"]`;
  await press(`${form} input[value="${value}"]`);
  const button = course().document.querySelector(`${form} button[type="submit"]`);
  if (!button || !button.offsetParent) return;
  button.click();
  await see(`${form} .question-feedback:not(:empty)`);
}

/** @returns {Promise<[page: string, chosen: Record<string, string>]>} what stands on a page with questions */
async function look() {
  await see("form.question");
  const { document } = course();
  const chosen = {};
  for (const input of document.querySelectorAll("form.question input:checked"))
    chosen[input.closest("form").dataset.question] = input.value;
  return [document.querySelector("article.page").dataset.page, chosen];
}

window.learner = { answer, course, go, look, press, see, start };
