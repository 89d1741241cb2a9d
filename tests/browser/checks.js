// What a page must be for everybody to use it, where axe-core does not look: each check returns what
// is wrong. tests/gallery/README.md says which of the thirty assertions it stands for.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 100);
  const words = (element) => (element ? element.textContent.trim() : "");
  const faulty = (selector, isRight) =>
    all(selector).filter(shown).filter((element) => !isRight(element)).map(name);
  const exists = (ids) => (ids || "").split(" ").some((id) => words(document.getElementById(id)));
  const clear = (color) => color === "transparent" || color.endsWith(", 0)");

  return {
    headings() {
      const levels = all("h1, h2, h3, h4, h5, h6").filter(shown).map((h) => Number(h.localName[1]));
      const skipped = levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
      const firsts = levels.filter((level) => level === 1).length;
      return [...skipped.map((level) => `h${level} skips a level`)].concat(
        firsts === 1 ? [] : [`${firsts} h1`],
      );
    },

    languages() {
      const { lang, dir } = document.documentElement;
      const rtl = /^(ar|fa|he|ur)\b/.test(lang);
      return faulty("[lang]", (element) => /^[a-z]{2,3}(-|$)/.test(element.lang)).concat(
        lang && dir === (rtl ? "rtl" : "ltr") ? [] : [`lang=${lang} dir=${dir}`],
      );
    },

    landmarks() {
      const missing = ["header", "main", "nav[aria-label]"].filter((each) => !document.querySelector(each));
      const skip = document.querySelector("a[href], button, input, select, textarea, summary, [tabindex]");
      const leads = skip.matches(".skip") && document.querySelector(skip.getAttribute("href"));
      return leads ? missing : [...missing, "no skip link first"];
    },

    stops() {
      return faulty("[tabindex]", (element) => element.tabIndex <= 0);
    },

    labels() {
      const isLabelled = (field) =>
        [...field.labels].some(words) || field.ariaLabel || exists(field.getAttribute("aria-labelledby"));
      // The sentence around a gap is its label.
      const seen = (field) =>
        [...field.labels].some(shown) || field.closest(".gap") || !field.matches("[type=text], textarea");
      return faulty("main :is(input, select, textarea)", (each) => isLabelled(each) && seen(each));
    },

    groups() {
      const group = "[role=radiogroup], [role=group], fieldset";
      const isNamed = (each) =>
        words(each.querySelector("legend")) || each.ariaLabel || exists(each.getAttribute("aria-labelledby"));
      return faulty(`main :is(${group})`, isNamed).concat(
        faulty("main input[type=radio], form.question [type=checkbox]", (each) => each.closest(group)),
      );
    },

    // Colour is never all: what is marked says how, and what is told is told to everybody.
    verdicts() {
      const told = (form) => words(form.querySelector(".question-feedback[role=status]"));
      return faulty("form[data-verdict]", told).concat(
        faulty("form :is(.option, .order-item, .gap, .rated, .match-row)[data-mark]", (marked) =>
          words(marked.querySelector(".mark")),
        ),
      );
    },

    errors() {
      const described = (error) =>
        all("[aria-describedby]", error.closest("form")).some((control) =>
          control.getAttribute("aria-describedby").split(" ").includes(error.id),
        );
      return faulty(".question-error", (error) => words(error) && described(error)).concat(
        faulty("[aria-invalid=true]", (field) => exists(field.getAttribute("aria-describedby"))),
      );
    },

    players() {
      return faulty("audio, video", (player) => player.paused && !player.autoplay && player.controls).concat(
        faulty("video", (video) => video.querySelector("track") || video.textTracks.length > 0),
        faulty("audio, video", (each) => words(each.parentElement.querySelector(".transcript"))),
      );
    },

    pictures() {
      const said = (picture) => picture.alt !== picture.src.split("/").pop();
      return faulty("img", (picture) => picture.hasAttribute("alt") && said(picture)).concat(
        faulty("svg", (svg) => svg.ariaHidden === "true" || svg.ariaLabel || svg.closest("[aria-hidden=true]")),
      );
    },

    links() {
      const vague = /^(click here|here|more|read more|link)$/i;
      return faulty("a[href]", (link) => words(link) && !vague.test(words(link)));
    },

    fractions() {
      const bare = /\d\s*\/\s*\d/;
      return faulty("header *, main *", (element) => {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const isolated = element.closest("bdi, [dir=auto], math, code");
        return isolated || !own.some((node) => bare.test(node.data));
      });
    },

    scripts() {
      const inline = all("script:not([src])").filter((script) => script.type !== "application/json");
      return inline.concat(all("[onclick], [onload], [onerror], style")).map(name);
    },

    elsewhere() {
      const urls = performance.getEntriesByType("resource").map((entry) => entry.name);
      return urls.filter((url) => new URL(url).origin !== location.origin);
    },

    // Controls that are smaller than 44 by 44 (WCAG 2.5.8 wants 24). A link or term inside a sentence
    // is excepted; a radio button or box is as large as its row.
    targets() {
      return all("a[href], button, input, select, summary, [role=tab]").flatMap((control) => {
        const target = control.closest(".option, .switch") || control;
        if (!shown(target) || control.matches(".skip")) return [];
        const { width, height } = target.getBoundingClientRect();
        const isInline = control.matches("a") && getComputedStyle(control).display === "inline";
        if (isInline || control.matches(".term") || (width >= 44 && height >= 44)) return [];
        return [`${name(control)}: ${Math.round(width)} x ${Math.round(height)}`];
      });
    },

    // What sticks out of the window, unless it scrolls in a frame of its own.
    width() {
      const wide = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= wide) return [];
      const out = all("body *").filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > wide + 1;
      });
      return [...out.map((element) => `${element.localName}.${element.className}`), "the page"];
    },

    // Text that is cut off by the box that holds it; what is typed into a line can be scrolled.
    clipped() {
      const cut = all("body *").filter((element) => {
        const style = getComputedStyle(element);
        const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
        const meant = element.closest(".vh, svg, .skip, .hero, .course-title, progress, input");
        if (!hides || meant || style.clipPath !== "none" || !shown(element)) return false;
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
        return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
      });
      return cut.map((element) => `${element.localName}.${element.className}`);
    },

    // What stays in place leaves most of the window to the text.
    sticky() {
      const kept = all("body *").filter((each) => /sticky|fixed/.test(getComputedStyle(each).position));
      const heights = kept.filter(shown).filter((each) => !each.closest("nav")).map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return width > innerWidth / 2 ? height : 0;
      });
      const taken = heights.reduce((sum, height) => sum + height, 0);
      return taken > innerHeight / 3 ? [`${Math.round(taken)} of ${innerHeight} px are taken`] : [];
    },

    motion() {
      const moves = (element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== "none" || /[1-9]/.test(transitionDuration);
      };
      return all("body *").filter(shown).filter(moves).map(name).concat(document.getAnimations().map(String));
    },

    // With the system's own colours: what is chosen, and where one thing ends, shows by a line.
    lines() {
      const lined = (element) => {
        const drawn = [getComputedStyle(element), getComputedStyle(element, "::before")];
        return drawn.some((style) => style.outlineStyle !== "none" || style.borderStyle !== "none");
      };
      return faulty("[aria-selected=true], [aria-current=page], .option:has(:checked)", (chosen) =>
        getComputedStyle(chosen).outlineStyle !== "none",
      ).concat(faulty(".question, .callout, .card, .question-feedback:not(:empty), button:not(.term)", lined));
    },

    // On paper: no controls, everything open, nothing cut.
    paper() {
      const hidden = ["header.top", "#contents", "#pager", "main button:not(.term)", "audio", "video", ".speed", ".embed-box"];
      const open = "article :is(.panel, .tab, details > :not(summary), .scene)";
      const folded = all(open).filter((each) => !shown(each) && !each.closest(".question-hint"));
      return [...hidden.flatMap((each) => all(each).filter(shown)), ...folded].map(name);
    },

    // Arrows that mean a direction point the way of the text; what stands beside the text changes sides.
    mirrored() {
      const rtl = document.documentElement.dir === "rtl";
      const nav = document.querySelector("nav#contents");
      const main = document.querySelector("main");
      const beside = nav && shown(nav) && getComputedStyle(nav).position !== "fixed";
      const right = beside && nav.getBoundingClientRect().left > main.getBoundingClientRect().left;
      const turned = faulty(".turns", (icon) => (getComputedStyle(icon).transform !== "none") === rtl);
      return beside && right !== rtl ? [...turned, "the contents stand on the wrong side"] : turned;
    },
  };
})()
