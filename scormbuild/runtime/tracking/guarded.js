/** What belongs to somebody else may throw: other windows, storage that is forbidden. */

/**
 * @template T
 * @param {() => T} read
 * @returns {T | undefined} nothing where it throws
 */
export function guarded(read) {
  try {
    return read();
  } catch (error) {
    return undefined;
  }
}
