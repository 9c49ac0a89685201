// Sigstore's own verifier (@sigstore/verify), which knows nothing of us, checks a signed checkpoint and an inclusion in
// it: node sigstore.js KEY-FILE PROOF-FILE ENTRY-FILE. Exit code 0: accepted; 1: not, and standard error says why.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const here = createRequire(process.cwd() + '/');
const { verifyCheckpoint } = here('@sigstore/verify/dist/tlog/checkpoint.js');
const { verifyMerkleInclusion } = here('@sigstore/verify/dist/tlog/merkle.js');

// name+id+base64(01 and the Ed25519 key), as Sigstore keeps a log that it trusts.
function logOf(text) {
  const [, name, id, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim());
  const raw = Buffer.from(key, 'base64').subarray(1);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  return {
    baseURL: name,
    logID: Buffer.from(id, 'hex'),
    publicKey: crypto.createPublicKey({ key: der, format: 'der', type: 'spki' }),
  };
}

// c2sp.org/tlog-proof@v1, as Sigstore keeps an entry.
function entryOf(proof, entry) {
  const end = proof.indexOf('\n\n');
  const [format, index, ...hashes] = proof.slice(0, end).split('\n');
  if (format !== 'c2sp.org/tlog-proof@v1' || !/^index \d+$/.test(index)) throw new Error('no proof file');
  return {
    canonicalizedBody: entry,
    inclusionProof: {
      logIndex: index.slice('index '.length),
      hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
      checkpoint: { envelope: proof.slice(end + 2) },
    },
  };
}

try {
  const [key, proof, body] = process.argv.slice(2);
  const log = logOf(fs.readFileSync(key, 'utf8'));
  const entry = entryOf(fs.readFileSync(proof, 'utf8'), fs.readFileSync(body));
  verifyMerkleInclusion(entry, verifyCheckpoint(entry, [log]));
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
