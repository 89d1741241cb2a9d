/**
 * Call back once when the learner has seen the end of a page.
 * @param {Element} article
 * @param {() => void} atEnd
 * @returns {() => void} stops watching
 */
export function watchEnd(article, atEnd) {
  const end = document.createElement("div");
  end.className = "page-end";
  article.append(end);
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      atEnd();
    }
  });
  observer.observe(end);
  return () => observer.disconnect();
}
