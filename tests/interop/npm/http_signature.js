// Requests signed, and answers verified, by somebody else's RFC 9421 (npm http-message-signatures), SM2 by sm-crypto:
//   node http_signature.js BASE-URL KEY-ID KEY.pem ed25519|sm2-sm3 PLATFORM-KEYS METHOD TARGET [BODY [IDEMPOTENCY-KEY]]
// PLATFORM-KEYS: what GET /platform/keys answers. Prints one line of JSON: the status, the body, the key id of the
// answer's signature. Exit code 0: the answer is signed by the platform for this request; 1: it is not.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const { createRequire } = require('node:module');
const load = createRequire(process.cwd() + '/');
const { httpbis, createSigner, createVerifier } = load('http-message-signatures');
const { sm2 } = load('sm-crypto');

const [base, keyid, keyFile, algorithm, platformKeys, method, target, body = '', idempotencyKey] = process.argv.slice(2);
const SM2 = { hash: true, der: false, userId: '1234567812345678' };

function digest(text) {
  return 'sha-256=:' + crypto.createHash('sha256').update(text).digest('base64') + ':';
}

function signer() {
  const pem = fs.readFileSync(keyFile, 'utf8');
  if (algorithm === 'ed25519') return createSigner(pem, 'ed25519', keyid);
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64').toString('hex');
  const secret = /0201010420([0-9a-f]{64})/.exec(der)[1]; // ECPrivateKey (RFC 5915) within PKCS#8
  return {
    id: keyid,
    alg: 'sm2-sm3',
    sign: async (data) => Buffer.from(sm2.doSignature(data.toString(), secret, SM2), 'hex'),
  };
}

function keyLookup(parameters) {
  const known = JSON.parse(platformKeys).keys.find((each) => each.keyid === parameters.keyid);
  if (!known) return null;
  const [type, encoded] = known.public_key.split(':');
  const raw = Buffer.from(encoded, 'base64');
  if (type === 'sm2-sm3') {
    const verify = async (data, signature) =>
      sm2.doVerifySignature(data.toString(), signature.toString('hex'), raw.toString('hex'), SM2);
    return { id: known.keyid, algs: ['sm2-sm3'], verify };
  }
  const key = crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return { id: known.keyid, algs: ['ed25519'], verify: createVerifier(key, 'ed25519') };
}

function send(message) {
  return new Promise((resolve, reject) => {
    const request = http.request(base + target, { method, headers: message.headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function main() {
  const nonce = crypto.randomBytes(16).toString('hex');
  const headers = { 'Content-Digest': digest(body), 'Content-Type': 'application/json' };
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  const signed = await httpbis.signMessage(
    {
      key: signer(),
      name: 'bank',
      fields: ['@method', '@path', '@query', 'content-digest', 'content-type'],
      params: ['created', 'expires', 'nonce', 'keyid', 'alg'],
      paramValues: { nonce },
    },
    { method, url: base + target, headers }
  );
  const answer = await send(signed);
  let by = null;
  const verified = await httpbis
    .verifyMessage(
      {
        all: true,
        requiredParams: ['created', 'nonce', 'keyid'],
        requiredFields: ['@status', 'content-digest'],
        tolerance: 5,
        keyLookup: async (parameters) => {
          by = parameters.nonce === nonce ? parameters.keyid : null;
          return by && keyLookup(parameters);
        },
      },
      { status: answer.status, headers: answer.headers }
    )
    .catch(() => false);
  const whole = verified === true && answer.headers['content-digest'] === digest(answer.text);
  console.log(JSON.stringify({ status: answer.status, body: answer.text, signed_by: whole ? by : null }));
  process.exitCode = whole ? 0 : 1;
}

main();
