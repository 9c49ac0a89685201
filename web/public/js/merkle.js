// @ts-check
// The RFC 6962 §2.1 Merkle tree: hashes, the root that an inclusion path leads to (RFC 9162 §2.1.3.2), and whether one
// tree extends another (§2.1.4.2).
import { concat, same, sha256 } from "./bytes.js";

/** @param {Uint8Array} entry */
export const leafHash = (entry) => sha256(concat(Uint8Array.of(0), entry));

/** @param {Uint8Array} left @param {Uint8Array} right */
const nodeHash = (left, right) => sha256(concat(Uint8Array.of(1), left, right));

/**
 * @param {bigint} index
 * @param {bigint} size of the tree
 * @param {Uint8Array} leaf hash of the leaf
 * @param {Uint8Array[]} path from the leaf's sibling up
 * @returns {Promise<Uint8Array | null>} null when the path has the wrong length for that place
 */
export async function rootByPath(index, size, leaf, path) {
    if (index >= size) return null;
    let node = index;
    let last = size - 1n;
    let hash = leaf;
    for (const sibling of path) {
        if (last === 0n) return null;
        if (node % 2n === 1n || node === last) {
            hash = await nodeHash(sibling, hash);
            while (node % 2n === 0n && node !== 0n) {
                node /= 2n;
                last /= 2n;
            }
        } else {
            hash = await nodeHash(hash, sibling);
        }
        node /= 2n;
        last /= 2n;
    }
    return last === 0n ? hash : null;
}

/** @typedef {{size: bigint, root: Uint8Array}} TreeHead */

/** @param {TreeHead} older @param {TreeHead} newer @param {Uint8Array[]} path @returns {Promise<boolean>} */
export async function isExtended(older, newer, path) {
    if (older.size > newer.size) return false;
    if (older.size === newer.size) return path.length === 0 && same(older.root, newer.root);
    if (older.size === 0n) return path.length === 0 && same(older.root, await sha256(new Uint8Array()));
    const isComplete = (older.size & (older.size - 1n)) === 0n; // then the older root itself is the first node
    const [first, ...rest] = isComplete ? [older.root, ...path] : path;
    if (first === undefined) return false;
    let node = older.size - 1n;
    let last = newer.size - 1n;
    while (node % 2n === 1n) {
        node /= 2n;
        last /= 2n;
    }
    let [oldHash, newHash] = [first, first];
    for (const sibling of rest) {
        if (last === 0n) return false;
        if (node % 2n === 1n || node === last) {
            oldHash = await nodeHash(sibling, oldHash);
            newHash = await nodeHash(sibling, newHash);
            while (node % 2n === 0n && node !== 0n) {
                node /= 2n;
                last /= 2n;
            }
        } else {
            newHash = await nodeHash(newHash, sibling);
        }
        node /= 2n;
        last /= 2n;
    }
    return last === 0n && same(oldHash, older.root) && same(newHash, newer.root);
}
