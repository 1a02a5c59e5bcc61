// @ts-check
/**
 * A course's trees, reduced to what its sliders can reach: bit for bit what the service predicts, in
 * a fraction of a millisecond and without asking it.
 */

/**
 * A forest in columns, its nodes in pre-order: a split before its left subtree, that before the right one.
 * @typedef {object} Forest
 * @property {Uint32Array} roots the first node of each tree
 * @property {Uint8Array} splits for each node the number of its slider, from 1; 0 for a leaf
 * @property {Uint16Array} thresholds for each split the last position that goes left
 * @property {Uint32Array} rights for each split where its right subtree begins
 * @property {Float32Array} values for each leaf its prediction, in percent
 */

/** The form of the columns that this code reads. */
const FORMAT = 1;

/** @param {Answers.ReducedForest} answer @returns {Forest | null} null where it is too large to be sent, or in a form that is not known here */
export function decoded({ format, trees, forest }) {
  if (format !== FORMAT || !forest) return null;
  const splits = bytesOf(forest.splits);
  const ofSplits = wordsOf(forest.thresholds);
  const ofLeaves = floatsOf(forest.leaves);
  const roots = new Uint32Array(trees.used);
  const thresholds = new Uint16Array(splits.length);
  const rights = new Uint32Array(splits.length);
  const values = new Float32Array(splits.length);
  /** Splits whose right subtree has not begun. @type {number[]} */
  const waiting = [];
  let [tree, split, leaf] = [0, 0, 0];
  for (let node = 0; node < splits.length; node++) {
    if (node === 0 || (splits[node - 1] === 0 && waiting.length === 0)) roots[tree++] = node;
    else if (splits[node - 1] === 0) rights[/** @type {number} */ (waiting.pop())] = node;
    if (splits[node] === 0) {
      values[node] = ofLeaves[leaf++];
    } else {
      thresholds[node] = ofSplits[split++];
      waiting.push(node);
    }
  }
  return { roots, splits, thresholds, rights, values };
}

/**
 * What each tree predicts, in percent.
 * @param {Forest} forest
 * @param {readonly number[]} positions of the sliders
 */
export function predictions({ roots, splits, thresholds, rights, values }, positions) {
  const predicted = new Float32Array(roots.length);
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree];
    while (splits[node] !== 0) {
      node = positions[splits[node] - 1] <= thresholds[node] ? node + 1 : rights[node];
    }
    predicted[tree] = values[node];
  }
  return predicted;
}

/**
 * A slider's position: that of a tenth is twice its number; the course's own value may lie between.
 * @param {{own: number, position: number}} slider
 * @param {number} value in tenths, or the own one
 */
export function positionOf({ own, position }, value) {
  return value === own ? position : 2 * Math.round(value * 10);
}

/** @param {string} base64 */
export function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** Numbers of two bytes, the low bytes of all before the high ones. @param {string} base64 */
export function wordsOf(base64) {
  const bytes = bytesOf(base64);
  const count = bytes.length / 2;
  return Uint16Array.from({ length: count }, (_, i) => bytes[i] | (bytes[count + i] << 8));
}

/** Numbers of four bytes, the lowest bytes of all first. @param {string} base64 */
function floatsOf(base64) {
  const bytes = bytesOf(base64);
  const count = bytes.length / 4;
  const bits = Uint32Array.from({ length: count }, (_, i) =>
    bytes[i] | (bytes[count + i] << 8) | (bytes[2 * count + i] << 16) | (bytes[3 * count + i] << 24));
  return new Float32Array(bits.buffer);
}
