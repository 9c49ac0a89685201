// SM2 and SM3 as somebody else wrote them (npm sm-crypto):
//   node sm.js sample                      the signature of GB/T 32918.5-2017 A.2 and the digests of GB/T 32905-2016
//   node sm.js open KEY-FILE NOTE-FILE     is the note signed by this SM2 verifier key?
//   node sm.js sign NAME TEXT-FILE         makes a key, prints its verifier key and the signed note
// Exit code 0: yes; 1: no, and standard error says why.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const { sm2, sm3 } = createRequire(process.cwd() + '/')('sm-crypto');

const TYPE = Buffer.concat([Buffer.from([0xff]), Buffer.from('sm2-with-sm3/v1')]);
const OPTIONS = { hash: true, der: false, userId: '1234567812345678' };

function must(holds, what) {
  if (!holds) throw new Error(what);
}

function keyId(name, typed) {
  return crypto.createHash('sha256').update(name + '\n').update(typed).digest().subarray(0, 4);
}

function sample() {
  const key =
    '0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020' +
    'CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13';
  const signature =
    'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3' +
    'B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA';
  must(sm2.doVerifySignature('message digest', signature.toLowerCase(), key.toLowerCase(), OPTIONS), 'GB/T 32918.5');
  must(sm3('abc') === '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0', 'GB/T 32905 A.1');
  must(sm3('abcd'.repeat(16)) === 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732', 'GB/T 32905 A.2');
}

function open(keyFile, noteFile) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(fs.readFileSync(keyFile, 'utf8').trim());
  const typed = Buffer.from(encoded, 'base64');
  must(typed.subarray(0, TYPE.length).equals(TYPE), 'not an SM2 key');
  must(keyId(name, typed).toString('hex') === id, 'the key id');
  const note = fs.readFileSync(noteFile, 'utf8');
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).trimEnd().split('\n').map((line) => line.split(' '));
  const own = lines.filter(([dash, signer, payload]) =>
    dash === '\u2014' && signer === name && Buffer.from(payload, 'base64').subarray(0, 4).toString('hex') === id);
  must(own.length === 1, 'no line of this key');
  const signature = Buffer.from(own[0][2], 'base64').subarray(4).toString('hex');
  const point = typed.subarray(TYPE.length).toString('hex');
  must(sm2.doVerifySignature([...Buffer.from(text)], signature, point, OPTIONS), 'the signature');
}

function sign(name, textFile) {
  const text = fs.readFileSync(textFile, 'utf8');
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  const typed = Buffer.concat([TYPE, Buffer.from(publicKey, 'hex')]);
  const id = keyId(name, typed);
  const signature = sm2.doSignature([...Buffer.from(text)], privateKey, { ...OPTIONS, publicKey });
  const payload = Buffer.concat([id, Buffer.from(signature, 'hex')]).toString('base64');
  console.log(`${name}+${id.toString('hex')}+${typed.toString('base64')}`);
  process.stdout.write(`${text}\n\u2014 ${name} ${payload}\n`);
}

try {
  const [what, ...rest] = process.argv.slice(2);
  ({ sample, open, sign })[what](...rest);
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
