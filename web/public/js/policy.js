// @ts-check
// Whom the reader trusts: verifier keys, one a line, or a policy (C2SP tlog-policy).
import { checkCosignature, parseVerifier, parseWitnessKey } from "./note.js";
import { parseDecimal, same } from "./bytes.js";

/** @typedef {import("./note.js").Verifier} Verifier */
/** @typedef {import("./note.js").WitnessKey} WitnessKey */
/** @typedef {{witnesses: Map<string, WitnessKey>, groups: Map<string, {needed: number, members: string[]}>,
 *      quorum: string}} Policy quorum: empty while none is stated */
/** @typedef {{keys: Verifier[], policy: Policy | null}} Trust */
/** The line that is not understood, from 1; 0 when something is missing at the end. @typedef {{badLine: number}} BadTrust */
/** @typedef {{found: import("./note.js").Found, met: boolean, cosigned: string[], of: number}} Quorum */

const STATEMENT = /^(log|witness|group|quorum)$/;
const NONE = "none";

/** @param {string} line without its comment */
function wordsOf(line) {
    const words = line.split(/[ \t\r]+/).filter((word) => word !== "");
    const comment = words.findIndex((word) => word.startsWith("#"));
    return comment < 0 ? words : words.slice(0, comment);
}

/** @param {Policy} policy @param {string} name */
const isNamed = (policy, name) => name === NONE || policy.witnesses.has(name) || policy.groups.has(name);

/** @param {Policy} policy @param {string[]} words @returns {boolean} */
function addGroup(policy, [, name, rule, ...members]) {
    if (members.length === 0 || isNamed(policy, name) || new Set(members).size !== members.length) return false;
    if (members.some((member) => member === NONE || !isNamed(policy, member))) return false;
    const needed = rule === "all" ? members.length : rule === "any" ? 1 : Number(parseDecimal(rule) ?? 0n);
    if (needed < 1 || needed > members.length) return false;
    policy.groups.set(name, { needed, members });
    return true;
}

/** @param {Policy} policy @param {Verifier[]} keys @param {string[]} words @returns {Promise<boolean>} */
async function addStatement(policy, keys, words) {
    const [statement, name, key] = words;
    if (statement === "log") {
        const log = words.length === 2 || words.length === 3 ? await parseVerifier(name) : null;
        if (log) keys.push(log);
        return log !== null;
    }
    if (statement === "witness") {
        const witness = words.length === 3 || words.length === 4 ? await parseWitnessKey(key) : null;
        if (!witness || isNamed(policy, name)) return false;
        if ([...policy.witnesses.values()].some((other) => same(other.key, witness.key))) return false;
        policy.witnesses.set(name, witness);
        return true;
    }
    if (statement === "group") return addGroup(policy, words);
    if (statement !== "quorum" || words.length !== 2 || policy.quorum !== "" || !isNamed(policy, name)) return false;
    policy.quorum = name;
    return true;
}

/** @param {string} text @returns {Promise<Trust | BadTrust>} */
export async function parseTrust(text) {
    const lines = text.split("\n").map(wordsOf);
    /** @type {Policy} */
    const policy = { witnesses: new Map(), groups: new Map(), quorum: "" };
    /** @type {Verifier[]} */
    const keys = [];
    const isPolicy = lines.some(([first]) => first !== undefined && STATEMENT.test(first));
    for (const [i, words] of lines.entries()) {
        if (words.length === 0) continue;
        const key = isPolicy || words.length > 1 ? null : await parseVerifier(words[0]);
        if (key) keys.push(key);
        else if (!isPolicy || !(await addStatement(policy, keys, words))) return { badLine: i + 1 };
    }
    if (isPolicy && (keys.length === 0 || policy.quorum === "")) return { badLine: 0 };
    return { keys, policy: isPolicy ? policy : null };
}

/** @param {Policy} policy @param {string} name @param {string[]} cosigned @returns {boolean} */
function holds(policy, name, cosigned) {
    const group = policy.groups.get(name);
    if (!group) return name === NONE || cosigned.includes(name);
    return group.members.filter((member) => holds(policy, member, cosigned)).length >= group.needed;
}

/** Which of the policy's witnesses have cosigned. @param {Policy} policy @param {import("./note.js").Note} note
 * @returns {Promise<Quorum>} */
export async function checkQuorum(policy, note) {
    const names = [...policy.witnesses.keys()];
    const found = await Promise.all([...policy.witnesses.values()].map((witness) => checkCosignature(note, witness)));
    const cosigned = names.filter((_, i) => found[i] === "valid");
    const met = holds(policy, policy.quorum, cosigned);
    const wrong = ["invalid", "unsupported"].find((kind) => found.some((one) => one === kind));
    return { found: /** @type {import("./note.js").Found} */ (wrong ?? "valid"), met, cosigned, of: names.length };
}
