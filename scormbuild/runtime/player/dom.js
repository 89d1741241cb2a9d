/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} className
 * @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/**
 * Make a button that does something on this page.
 * @param {string} words
 * @param {() => void} press
 * @param {string} [look] further class names
 */
export function makeButton(words, press, look = "") {
  const button = make("button", ("button " + look).trim(), words);
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}

/**
 * @param {string} id
 * @returns {HTMLElement|null}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement|null}
 */
export function one(root, selector) {
  return root.querySelector(selector);
}

/**
 * @param {Element|null} element
 * @param {string} words
 */
export function setText(element, words) {
  if (element && element.textContent !== words) element.textContent = words;
}

/**
 * @param {Element} element
 * @param {string} name of an attribute
 * @param {string|false} value false takes it away
 */
export function setFlag(element, name, value) {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * Put the focus on something, so that reading goes on from there; it need not be a control.
 * @param {HTMLElement|null} element
 */
export function focusOn(element) {
  if (!element) return;
  // What can be reached by keyboard stays so.
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

/**
 * Copy the element in a template.
 * @param {string} id of the template
 * @returns {HTMLElement|null}
 */
export function cloneTemplate(id) {
  const template = byId(id);
  if (!(template instanceof HTMLTemplateElement)) return null;
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  return /** @type {HTMLElement} */ (copy.firstElementChild);
}
