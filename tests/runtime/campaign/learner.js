/** What a learner does in a window; a step that makes no sense there does nothing. */

const TEXTS = ["", "yes", "half a sentence", "é 漢 😀", "a [,] b {c}", "007"];

/** @param {object} question @param {number} number any */
function responseTo({ type }, number) {
  if (type === "short") return TEXTS[number % TEXTS.length];
  return type === "multi" ? [0, 1, 3].filter((_, bit) => (number >> bit) & 1) : number % 4;
}

function interactionOf({ type }, response, right) {
  const result = right ? "correct" : "incorrect";
  const more = { result, seconds: 5, prompt: "What do you do?" };
  if (type === "short") return { type: "fill-in", response: [response], correct: [["yes"]], ...more };
  const list = type === "multi" ? response : [response];
  return { type: "choice", response: list, correct: [[0]], ...more };
}

const pick = (list, number) => list[number % list.length];

/** @returns {boolean} whether a question can be answered now */
function isOpen({ quizzes }, { state }, question) {
  const quiz = quizzes.find(({ n }) => n === question.page);
  return !quiz || !!(state.quizzes[quiz.n] && state.quizzes[quiz.n].open);
}

/** @param {object} course @param {object} tell what became of an answer */
export function createLearner(course, tell) {
  const questionOf = (frame, number) => {
    const open = course.questions.filter((each) => isOpen(course, frame.session, each));
    return open.length ? pick(open, number) : undefined;
  };
  const lessons = course.pages.filter(({ kind }) => kind === "lesson");
  /** @param {boolean} right */
  function give(frame, question, response, right) {
    const score = right ? question.points : 0;
    const interaction = [interactionOf(question, response, right)];
    frame.session.answer(question.n, { response, score, interaction });
    tell(frame, question.n, { response, score }, interaction[0]);
  }
  const learner = {
    visit: (frame, number) => frame.session.visit(pick(course.pages, number).n),
    finishPage(frame, number) {
      if (lessons.length) frame.session.finishPage(pick(lessons, number).n);
    },
    draft(frame, number) {
      const question = questionOf(frame, number);
      if (!question) return;
      const response = responseTo(question, number >> 4);
      frame.session.draft(question.n, response);
      tell(frame, question.n, { response, score: null });
    },
    answer(frame, number) {
      const question = questionOf(frame, number);
      if (!question) return;
      const response = responseTo(question, number >> 4);
      give(frame, question, response, (number >> 8) % 2 === 0);
    },
    startAttempt(frame, number) {
      const { session } = frame;
      const may = course.quizzes.filter(({ n, attempts }) => {
        const { open, attempts: used } = session.state.quizzes[n] || { open: false, attempts: 0 };
        return !open && (attempts === null || used < attempts);
      });
      if (!may.length) return;
      const { n } = pick(may, number);
      session.startAttempt(n, number % 4096);
      for (const question of course.questions) if (question.page === n) tell(frame, question.n, null);
    },
    finishAttempt(frame, number) {
      const { session } = frame;
      const open = course.quizzes.filter(({ n }) => (session.state.quizzes[n] || {}).open);
      if (!open.length) return;
      const { n } = pick(open, number);
      const own = course.questions.filter(({ page }) => page === n);
      const most = own.reduce((sum, { points }) => sum + points, 0);
      const got = own.reduce((sum, each) => {
        const answer = session.state.answers[each.n];
        return sum + ((answer && answer.score) || 0);
      }, 0);
      session.finishAttempt(n, Math.floor((10000 * got) / most));
    },
    startOver(frame) {
      const { quizzes } = frame.session.state;
      frame.session.startOver();
      for (const { n, page } of course.questions) if (!(page in quizzes)) tell(frame, n, null);
    },
    /** A whole attempt, mostly a good one. */
    attempt(frame, number) {
      learner.startAttempt(frame, number);
      const { quizzes } = frame.session.state;
      for (const question of course.questions) {
        if (!quizzes[question.page] || !quizzes[question.page].open) continue;
        const wrong = number % 3 === 0 && (number >> (8 + question.n)) % 2 === 1;
        give(frame, question, responseTo(question, (number >> 4) + question.n), !wrong);
      }
      learner.finishAttempt(frame, number);
    },
    /** Every lesson to its end, with its questions. */
    readAll(frame, number) {
      for (const { n, questions } of lessons) {
        frame.session.visit(n);
        for (const question of course.questions)
          if (questions.includes(question.n))
            give(frame, question, responseTo(question, (number >> 4) + n), number % 2 === 0);
        frame.session.finishPage(n);
      }
    },
  };
  return learner;
}
