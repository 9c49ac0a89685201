// Compiles contracts/CheckpointAnchor.sol as it is committed: node compile_anchor.js SOURCE prints {compiler, abi,
// bytecode, selectors}, which is contracts/CheckpointAnchor.json.
'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const solc = createRequire(process.cwd() + '/')('solc');

const name = 'CheckpointAnchor';
const input = {
  language: 'Solidity',
  sources: { [`${name}.sol`]: { content: fs.readFileSync(process.argv[2], 'utf8') } },
  settings: {
    evmVersion: 'london',
    optimizer: { enabled: true, runs: 200 },
    metadata: { bytecodeHash: 'none' },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.methodIdentifiers'] } },
  },
};
const output = JSON.parse(solc.compile(JSON.stringify(input)));
if (output.errors) {
  console.error(output.errors.map((error) => error.formattedMessage).join('\n'));
  process.exit(1);
}
const contract = output.contracts[`${name}.sol`][name];
console.log(JSON.stringify({
  compiler: solc.version(),
  evmVersion: 'london',
  selectors: contract.evm.methodIdentifiers,
  abi: contract.abi,
  bytecode: '0x' + contract.evm.bytecode.object,
}, null, 2));
